import { getLocation, parseTree } from 'jsonc-parser'
import { completeKeys } from './completeKeys.ts'
import { completeValues } from './completeValues.ts'
import { knownIn } from './namesAt.ts'

/** One thing that may be written at the cursor. */
export interface Completion {
  /** What the list shows. */
  label: string
  /** What is written: JSON, with `${}` or `${default}` where the writer goes on. */
  insert: string
  kind: 'key' | 'name' | 'value' | 'piece'
  /** A few words beside it. */
  detail?: string
  /** A sentence about it. */
  info?: string
}

export interface Completions {
  /** Offsets of the text that is replaced. */
  from: number
  to: number
  options: Completion[]
}

/**
 * What may stand at an offset of a `lotse.json`: keys of the format that are not there yet, names that this file or Lotse
 * knows, values, and whole pieces. From the same schema that `checkConfig` checks with. Never throws.
 */
export function completeAt(text: string, offset: number): Completions | undefined {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset)
  const root = parseTree(text, [], { allowTrailingComma: true })
  const known = knownIn(root)
  const within = previousNode && offset > previousNode.offset && offset <= previousNode.offset + previousNode.length
  const [from, to] = within ? [previousNode.offset, previousNode.offset + previousNode.length] : [offset, offset]
  if (isAtPropertyKey) return { from, to, options: completeKeys({ root, path, known, after: text.slice(to), within: !!within }) } // biome-ignore format: one thought
  if (within && previousNode.type !== 'string' && offset !== to) return undefined
  return { from, to, options: completeValues({ root, path, known }) }
}
