import type { Operation, Reading } from '@lotse/contract'
import { glob } from './glob.ts'
import { type Answer3, every, not, some } from './logic.ts'
import { readMeasure } from './readMeasure.ts'
import type { View } from './view.ts'

/** Whether a value holds; undefined: unknown (missing, or of a wrong type). */
export type Comparer = (value: unknown, view: View) => Answer3

/** Compiles an operator; `otherwise` answers for values of another type. */
type Operator = (want: never, otherwise: Comparer) => Comparer

const text =
  (compile: (want: string) => (value: string) => boolean): Operator =>
  (want: unknown, otherwise) => {
    const test = typeof want === 'string' && compile(want)
    return (value, view) => (test && typeof value === 'string' ? test(value) : otherwise(value, view))
  }

// Each is one closure that does all: these are the innermost steps of every rule.
const OPERATORS: { [name: string]: Operator } = {
  is: (want, otherwise) => (value, view) => (typeof value === typeof want ? value === want : otherwise(value, view)),
  lt: (want, otherwise) => (value, view) => (typeof value === typeof want ? (value as never) < want : otherwise(value, view)), // biome-ignore format: a table
  le: (want, otherwise) => (value, view) => (typeof value === typeof want ? (value as never) <= want : otherwise(value, view)), // biome-ignore format: a table
  gt: (want, otherwise) => (value, view) => (typeof value === typeof want ? (value as never) > want : otherwise(value, view)), // biome-ignore format: a table
  ge: (want, otherwise) => (value, view) => (typeof value === typeof want ? (value as never) >= want : otherwise(value, view)), // biome-ignore format: a table
  in: (want: unknown[], otherwise) => (value, view) => value === undefined || Array.isArray(value) ? otherwise(value, view) : want.includes(value) || (want.length && !want.some((each) => typeof each === typeof value) ? undefined : false), // biome-ignore format: one thought
  has: (want, otherwise) => {
    const is = OPERATORS.is!(want, otherwise)
    return (value, view) =>
      typeof value === 'string' ? typeof want === 'string' && value.includes(want) : is(value, view)
  },
  starts: text((want) => (value) => value.startsWith(want)),
  ends: text((want) => (value) => value.endsWith(want)),
  glob: text(glob),
}

function compileOperation([name, want]: Operation): Comparer {
  if (name === 'known') return (value) => (value != null) === want
  const isOpposite = name[0] === '!'
  const operator = OPERATORS[isOpposite ? name.slice(1) : name]
  if (!operator || want == null) return () => undefined
  /** What holds for one member of a list holds for the list, its opposite for all. */
  const otherwise: Comparer = (value, view) =>
    Array.isArray(value) ? some(value.map((each) => () => one(each, view)))(0, 0) : undefined // biome-ignore format: one thought
  const { of, factor = 1 } = want as { of?: Reading; factor?: number }
  const read = of && readMeasure(of)
  const one: Comparer = read
    ? (value, view) => {
        const other = read(view)
        return other === undefined ? other : operator((other * factor) as never, otherwise)(value, view)
      }
    : operator(want as never, otherwise)
  return isOpposite ? (value, view) => not(one(value, view)) : one
}

/** Compiles operations; several are AND. */
export function compareWith(operations: Operation[]): Comparer {
  const tests = operations.map(compileOperation)
  return tests[1] ? every(tests) : (tests[0] ?? (() => undefined))
}
