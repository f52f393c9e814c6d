import type { Node } from 'jsonc-parser'
import type { Path, Problem } from '../problem.ts'

/** A piece of the file: what it says and where it stands. */
export interface Place {
  value: unknown
  node: Node
  path: Path
}

/** What the checks write their findings to. */
export interface Report {
  error(place: Place, message: string, suggestion?: string): void
  warn(place: Place, message: string, suggestion?: string): void
  /** Whether no error was found in this piece yet: what follows from an error is not told again. */
  isClean(place: Place): boolean
}

type Found = Omit<Problem, 'path' | 'line' | 'column'> & Pick<Place, 'node' | 'path'>

/** Collects findings, one for each place and sentence. */
export function collectFindings(): Report & { found: Found[] } {
  const found: Found[] = []
  const seen = new Set<string>()
  const add = (level: Problem['level'], { node, path }: Place, message: string, suggestion?: string): void => {
    const key = `${node.offset} ${message}`
    if (seen.has(key)) return
    seen.add(key)
    found.push({ level, node, path, message, ...(suggestion !== undefined && { suggestion }) })
  }
  return {
    found,
    isClean: ({ node: { offset, length } }) =>
      !found.some(({ level, node }) => level === 'error' && node.offset >= offset && node.offset < offset + length),
    error: (place, message, suggestion) => add('error', place, message, suggestion),
    warn: (place, message, suggestion) => add('warning', place, message, suggestion),
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of an object's key and where it stands. */
export function at(place: Place, key: string): Place | undefined {
  if (!isObject(place.value) || !Object.hasOwn(place.value, key)) return undefined
  const property = place.node.children?.findLast((each) => each.children?.[0]?.value === key)
  const node = property?.children?.[1] ?? place.node
  return { value: place.value[key], node, path: [...place.path, key] }
}

/** An object's key itself. */
export function keyOf(place: Place, key: string): Place {
  const property = place.node.children?.findLast((each) => each.children?.[0]?.value === key)
  return { value: key, node: property?.children?.[0] ?? place.node, path: [...place.path, key] }
}

/** Which of an object's keys stands last in the file. */
export const lastKey = (place: Place, ...keys: string[]): Place =>
  keys.map((key) => keyOf(place, key)).reduce((a, b) => (b.node.offset > a.node.offset ? b : a))

/** The members of a list; of anything else itself (where one or a list may stand); of nothing none. */
export function each(place: Place | undefined): Place[] {
  if (!place) return []
  if (!Array.isArray(place.value)) return [place]
  return place.value.map((value, i) => ({
    value,
    node: place.node.children?.[i] ?? place.node,
    path: [...place.path, i],
  }))
}

/** The entries of an object. */
export function entries(place: Place | undefined): [key: string, value: Place][] {
  if (!place || !isObject(place.value)) return []
  const found = new Map<string, Place>()
  for (const { children } of place.node.children ?? []) {
    const key = String(children?.[0]?.value)
    if (Object.hasOwn(place.value, key))
      found.set(key, { value: place.value[key], node: children?.[1] ?? place.node, path: [...place.path, key] })
  }
  return [...found]
}

/** The value as text, if it is text. */
export const textOf = (place: Place | undefined): string | undefined =>
  typeof place?.value === 'string' ? place.value : undefined

/** The value as a number, if it is one. */
export const numberOf = (place: Place | undefined): number | undefined =>
  typeof place?.value === 'number' ? place.value : undefined
