import { findNodeAtOffset, type Node, parseTree } from 'jsonc-parser'
import type { Problem } from '../problem.ts'

/** A change of the text: what stands from offset to offset is replaced. */
export interface TextEdit {
  from: number
  to: number
  insert: string
}

/** What a syntax error may stand on: a text in wrong quotes, a word, a number, else one character. */
const TOKEN = /^(?:['‘’“”„][^'‘’“”\n]*['‘’“”]|[A-Za-z_$][\w$.-]*|\.?\d[\d.]*|[\s\S])/

/** The offset of a problem's line and column. */
export function offsetOf(text: string, { line, column }: Pick<Problem, 'line' | 'column'>): number {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g) ?? []
  return Math.min(text.length, lines.slice(0, line - 1).reduce((sum, one) => sum + one.length, 0) + column - 1)
}

/** What a problem is about, as offsets: the key or value there, else the token. */
export function rangeOf(text: string, problem: Pick<Problem, 'line' | 'column'>): { from: number; to: number } {
  const from = offsetOf(text, problem)
  const node = nodeAt(text, from)
  const length = node?.offset === from ? node.length : (TOKEN.exec(text.slice(from))?.[0].length ?? 0)
  return { from, to: from + length }
}

const nodeAt = (text: string, offset: number): Node | undefined => {
  const root = parseTree(text, [], { allowTrailingComma: true })
  return root && findNodeAtOffset(root, offset)
}

const parses = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Writes what a problem suggests. Undefined where it suggests nothing, or a form that only the writer can fill in (`…`).
 */
export function applySuggestion(text: string, problem: Problem): TextEdit | undefined {
  const { suggestion, path } = problem
  if (suggestion === undefined || suggestion.includes('…')) return undefined
  const { from, to } = rangeOf(text, problem)
  if (!path) return { from, to, insert: suggestion }
  const node = nodeAt(text, from)
  if (!node || node.offset !== from) return undefined
  const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node
  // A key with its value: into the object that lacks it, or instead of the entry that was meant so.
  if (parses(`{${suggestion}}`)) {
    if (node.type === 'object') return { from: from + 1, to: from + 1, insert: firstEntry(text, node, suggestion) }
    if (node.parent?.type !== 'property') return undefined
    const { offset, length } = node.parent
    return { from: offset, to: offset + length, insert: suggestion }
  }
  return { from, to, insert: !isKey && parses(suggestion) ? suggestion : JSON.stringify(suggestion) }
}

/** Written before the first entry of an object, as that one is. */
function firstEntry(text: string, { offset, children = [] }: Node, entry: string): string {
  const first = children[0]?.offset
  return first === undefined ? ` ${entry} ` : `${text.slice(offset + 1, first)}${entry},`
}
