import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser'
import { layoutOf, marginAt, print } from './layout.ts'

export type Path = (string | number)[]

// jsonc-parser's own `modify` either formats the whole line that it touches or puts new members behind the last one without a
// line break. A form must leave every other byte as it is, so only its parser is used.

/** A form asks hundreds of times for parts of one text: it is read once. */
let latest: { text: string; root: Node | undefined } = { text: '', root: undefined }

const find = (text: string, path: Path): Node | undefined => {
  if (latest.text !== text) latest = { text, root: parseTree(text) }
  return latest.root && findNodeAtLocation(latest.root, path)
}
const splice = (text: string, from: number, to: number, insert: string): string =>
  text.slice(0, from) + insert + text.slice(to)
const endOf = (node: Node): number => node.offset + node.length

/** The value at a place; undefined where there is none. */
export function valueAt(text: string, path: Path): unknown {
  const node = find(text, path)
  return node && getNodeValue(node)
}

/** Writes one value and touches nothing else; the same value again gives the very same text. Missing objects are made. */
export function setAt(text: string, path: Path, value: unknown): string {
  const node = find(text, path)
  if (!node) return addMember(text, path, value)
  if (JSON.stringify(getNodeValue(node)) === JSON.stringify(value)) return text
  return splice(text, node.offset, endOf(node), print(value, marginAt(text, node.offset), layoutOf(text)))
}

function addMember(text: string, path: Path, value: unknown): string {
  const [parentPath, key] = [path.slice(0, -1), path.at(-1)!]
  const parent = find(text, parentPath)
  if (!parent) return parentPath.length ? setAt(text, parentPath, { [key]: value }) : text
  return insert(text, parent, parent.children?.length ?? 0, value, typeof key === 'string' ? key : undefined)
}

/** Puts one more into a list, behind its last; a missing list is made. */
export function addAt(text: string, list: Path, value: unknown, index?: number): string {
  const parent = find(text, list)
  return parent ? insert(text, parent, index ?? parent.children?.length ?? 0, value) : setAt(text, list, [value])
}

/** Beside its neighbours: on a line of its own where they have lines of their own. */
function insert(text: string, parent: Node, index: number, value: unknown, key?: string): string {
  const layout = layoutOf(text)
  const { children = [] } = parent
  const [first] = children
  if (!first) {
    const only = key === undefined ? [value] : { [key]: value }
    return splice(text, parent.offset, endOf(parent), print(only, marginAt(text, parent.offset), layout))
  }
  const isTall = text.slice(parent.offset, first.offset).includes('\n')
  const margin = marginAt(text, first.offset)
  const name = key === undefined ? '' : `${JSON.stringify(key)}: `
  const piece = name + print(value, margin, layout, name.length)
  const gap = isTall ? `,${layout.eol}${margin}` : ', '
  const before = children[index - 1]
  return before
    ? splice(text, endOf(before), endOf(before), gap + piece)
    : splice(text, first.offset, first.offset, piece + gap)
}

/** Takes one member out, with the comma that belonged to it. */
export function removeAt(text: string, path: Path): string {
  const found = find(text, path)
  const node = found?.parent?.type === 'property' ? found.parent : found
  const parent = node?.parent
  if (!node || !parent?.children) return text
  const at = parent.children.indexOf(node)
  const [before, after] = [parent.children[at - 1], parent.children[at + 1]]
  if (before) return splice(text, endOf(before), endOf(node), '')
  return after ? splice(text, node.offset, after.offset, '') : splice(text, parent.offset + 1, endOf(parent) - 1, '')
}

/** Lets two members of a list change places; what stands between them stays. */
export function swapAt(text: string, list: Path, one: number, other: number): string {
  const [first, second] = [find(text, [...list, Math.min(one, other)]), find(text, [...list, Math.max(one, other)])]
  if (!first || !second || first === second) return text
  const [a, b] = [first, second].map((node) => text.slice(node.offset, endOf(node))) as [string, string]
  return splice(splice(text, second.offset, endOf(second), a), first.offset, endOf(first), b)
}

/** Calls a key by another name. */
export function renameAt(text: string, path: Path, key: string): string {
  const name = find(text, path)?.parent?.children?.[0]
  return name ? splice(text, name.offset, endOf(name), JSON.stringify(key)) : text
}

/** Puts what stands at a place into a list of one, under a key: `rule` → `{ "all": [rule] }`, itself unchanged. */
export function wrapAt(text: string, path: Path, key: string): string {
  const node = find(text, path)
  if (!node) return text
  return splice(text, node.offset, endOf(node), `{ ${JSON.stringify(key)}: [${text.slice(node.offset, endOf(node))}] }`)
}
