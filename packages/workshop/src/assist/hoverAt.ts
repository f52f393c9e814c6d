import { findNodeAtOffset, getNodePath, type Node, parseTree } from 'jsonc-parser'
import { knownEvents } from '../names/knownEvents.ts'
import { knownFacts } from '../names/knownFacts.ts'
import { signOf } from '../walk/reflect.ts'
import { entriesAt, shapesAt } from './shapesAt.ts'
import { wordsOn } from './wordsOn.ts'

export interface Hover {
  /** Offsets of what it is about. */
  from: number
  to: number
  /** The key or name. */
  title: string
  /** Sentences, the most particular one first. */
  lines: string[]
}

/** What the format says about the key or name at an offset; undefined where it has nothing to say. */
export function hoverAt(text: string, offset: number): Hover | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true })
  const node = root && findNodeAtOffset(root, offset)
  if (!root || !node || node.type === 'object' || node.type === 'array') return undefined
  const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node
  const lines = isKey ? aboutKey(root, node.parent!) : aboutName(root, node)
  if (!lines.length) return undefined
  return { from: node.offset, to: node.offset + node.length, title: String(node.value), lines }
}

function aboutKey(root: Node, property: Node): string[] {
  const path = getNodePath(property.children![1] ?? property.children![0]!)
  return entriesAt(root, path).flatMap((entry) => {
    const { description, title, examples } = wordsOn(entry)
    const example = examples.length ? `Example: ${JSON.stringify(examples[0])}` : ''
    return [description || title, example].filter(Boolean)
  })
}

function aboutName(root: Node, node: Node): string[] {
  const kinds = shapesAt(root, getNodePath(node)).shapes.map((shape) => signOf(shape).names)
  const name = String(node.value)
  if (kinds.includes('event') && knownEvents[name]) {
    const { about, properties } = knownEvents[name]
    const carried = Object.keys(properties).join(', ')
    return [about, ...(carried ? [`Carries: ${carried}`] : [])]
  }
  if (kinds.includes('fact') && knownFacts[name]) return [`A fact of type ${knownFacts[name]} that Lotse supplies.`]
  return []
}
