import type { Comparison, Operand } from '@lotse/contract'
import { glob } from './glob.ts'
import { type Answer3, every, not, some } from './logic.ts'
import { parseDuration } from './parseDuration.ts'
import type { View } from './view.ts'

/** Whether a value holds; undefined: unknown (missing, or of a wrong type). */
export type Comparer = (value: unknown, view: View) => Answer3

type One = (value: unknown, view: View) => Answer3
/** Turns an operand into what it is at the moment of the comparison. */
export type OperandReader = (operand: Operand) => (view: View) => unknown

const text =
  (want: unknown, test: (value: string, want: string) => boolean): One =>
  (value) =>
    typeof value === 'string' && typeof want === 'string' ? test(value, want) : undefined

const same = (value: unknown, want: unknown): Answer3 => (typeof value === typeof want ? value === want : undefined)
const among = (want: unknown): One => {
  const list = Array.isArray(want) ? want : []
  return (value) => some(list, (each) => same(value, each)) ?? (list.some((each) => typeof each === typeof value) ? false : undefined) // biome-ignore format: one thought
}
const ordered = (want: unknown, read: OperandReader, test: (difference: number) => boolean): One => {
  const operand = read(want as Operand)
  return (value, view) => {
    const other = operand(view)
    if (typeof value !== typeof other || (typeof value !== 'number' && typeof value !== 'string')) return undefined
    return test(
      value === other
        ? 0
        : (value as number) < (other as number)
          ? -1
          : (value as number) > (other as number)
            ? 1
            : NaN,
    )
  }
}

/** Comparisons that hold for one member of a list hold for the list; the others are their opposites. */
const OPERATORS: { [name: string]: (want: unknown, read: OperandReader) => One } = {
  is: (want) => (value) => same(value, want),
  in: among,
  lessThan: (want, read) => ordered(want, read, (d) => d < 0),
  atMost: (want, read) => ordered(want, read, (d) => d <= 0),
  moreThan: (want, read) => ordered(want, read, (d) => d > 0),
  atLeast: (want, read) => ordered(want, read, (d) => d >= 0),
  between: (want, read) => {
    const [from, to] = Array.isArray(want) ? want : []
    const low = ordered(from, read, (d) => d >= 0)
    const high = ordered(to, read, (d) => d <= 0)
    return (value, view) => every([low, high], (test) => test(value, view))
  },
  contains: (want) => (value) => typeof value === 'string' ? text(want, (v, w) => v.includes(w))(value, undefined as never) : same(value, want), // biome-ignore format: one thought
  startsWith: (want) => text(want, (v, w) => v.startsWith(w)),
  endsWith: (want) => text(want, (v, w) => v.endsWith(w)),
  matches: (want) => {
    const test = glob(String(want))
    return text(want, (value) => test(value))
  },
}
const OPPOSITES: { [name: string]: string } = { isNot: 'is', notIn: 'in' }

export const isOperator = (key: string): boolean => key in OPERATORS || key in OPPOSITES || key === 'exists'

/** Durations count as milliseconds, numbers as they are. */
export const constant: OperandReader = (operand) => {
  const value = parseDuration(operand) ?? operand
  return () => value
}

/** Compiles a comparison; several operators are AND. An unknown operator is unknown, never true. */
export function compareWith(comparison: Comparison, read: OperandReader): Comparer {
  const tests = Object.entries(comparison)
    .filter(([name]) => isOperator(name))
    .map(([name, want]): Comparer => {
      if (name === 'exists') return (value) => (value !== undefined) === want
      const one = OPERATORS[OPPOSITES[name] ?? name]!(want, read)
      const any: Comparer = (value, view) =>
        value === undefined
          ? undefined
          : Array.isArray(value)
            ? some(value, (each) => one(each, view))
            : one(value, view)
      return OPPOSITES[name] ? (value, view) => not(any(value, view)) : any
    })
  return tests.length ? (value, view) => every(tests, (test) => test(value, view)) : () => undefined
}
