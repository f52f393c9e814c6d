import type { Comparison, Operand, Operation, Reading } from '@lotse/contract'

const LESS = 1
const EQUAL = 2
const MORE = 4
const ORDERED: { [name: string]: number } = {
  lessThan: LESS,
  atMost: LESS + EQUAL,
  moreThan: MORE,
  atLeast: MORE + EQUAL,
}
const TEXT = { contains: 'includes', startsWith: 'startsWith', endsWith: 'endsWith', matches: 'glob' } as const

/** What an operand of `lessThan` and the like is in the built form; undefined: nothing that can be compared with. */
export type LowerOperand = (operand: Operand) => number | string | Reading | undefined

const isScalar = (want: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof want)

/** One comparison; undefined: it can never be known. */
function lowerOne(name: string, want: unknown, operand: LowerOperand): Operation | undefined {
  if (name === 'exists') return ['known', want === true]
  if (name === 'is') return isScalar(want) ? [EQUAL, want] : undefined
  if (name === 'isNot') return isScalar(want) ? [EQUAL, want, 1] : undefined
  if (name === 'in') return Array.isArray(want) ? ['in', want] : undefined
  if (name === 'notIn') return Array.isArray(want) ? ['in', want, 1] : undefined
  if (Object.hasOwn(ORDERED, name)) {
    const lowered = operand(want as Operand)
    return lowered === undefined ? undefined : [ORDERED[name]!, lowered]
  }
  // A list may also contain numbers: then it is asked for one that is equal.
  if (name === 'contains' && typeof want !== 'string') return isScalar(want) ? [EQUAL, want] : undefined
  return typeof want === 'string' ? [TEXT[name as keyof typeof TEXT], want] : undefined
}

export const isComparison = (name: string): boolean =>
  /^(?:is|isNot|in|notIn|between|exists)$/.test(name) || Object.hasOwn(ORDERED, name) || Object.hasOwn(TEXT, name)

/** Comparisons as operations; `between` is two of them. Undefined: there are none, or one that can never be known. */
export function lowerComparison(comparison: Comparison, operand: LowerOperand): Operation[] | undefined {
  const operations = Object.entries(comparison).flatMap(([name, want]) => {
    if (!isComparison(name)) return []
    const [least, most] = name === 'between' && Array.isArray(want) ? want : []
    return name === 'between' ? [lowerOne('atLeast', least, operand), lowerOne('atMost', most, operand)] : [lowerOne(name, want, operand)] // biome-ignore format: one thought
  })
  return operations.length && !operations.includes(undefined) ? (operations as Operation[]) : undefined
}
