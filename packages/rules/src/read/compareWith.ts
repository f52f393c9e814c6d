import type { Operation, Reading, TextOperator } from '@lotse/contract'
import { glob } from './glob.ts'
import { type Answer3, atLeast, both, not } from './logic.ts'
import { readMeasure } from './readMeasure.ts'
import type { View } from './view.ts'

/** Whether a value holds; undefined: unknown (missing, or of a wrong type). */
export type Comparer = (value: unknown, view: View) => Answer3

type Method = Exclude<TextOperator, 'in' | 'known' | 'glob'>

/** Of the same type; NaN is of none, as in a log, where it cannot be written. */
const fits = (value: unknown, want: unknown): boolean => typeof value === typeof want && !Number.isNaN(value)

/** By what may be (1 less, 2 equal, 4 more). Each its own closure: one for all costs twice the time, because its calls are mixed. */
const ORDERS: { [how: number]: (want: never, ofList: Comparer) => (value: never, view: View) => Answer3 } = {
  1: (want, ofList) => (value, view) => (fits(value, want) ? value < want : ofList(value, view)),
  2: (want, ofList) => (value, view) => (fits(value, want) ? value === want : ofList(value, view)),
  3: (want, ofList) => (value, view) => (fits(value, want) ? value <= want : ofList(value, view)),
  4: (want, ofList) => (value, view) => (fits(value, want) ? value > want : ofList(value, view)),
  6: (want, ofList) => (value, view) => (fits(value, want) ? value >= want : ofList(value, view)),
}

/** Compiles an operation to one closure that does all: these are the innermost steps of every rule. */
function compileOperation([how, want, opposite]: Operation): Comparer {
  /** What holds for one member of a list holds for the list, its opposite for all. */
  const ofList: Comparer = (value, view) =>
    Array.isArray(value)
      ? atLeast(
          1,
          value.map((each) => one(each, view)),
        )
      : undefined
  const compile = (): Comparer => {
    if (typeof how === 'number') {
      const order = ORDERS[how] as (want: unknown, ofList: Comparer) => Comparer
      if (!Array.isArray(want)) return order(want, ofList)
      const read = readMeasure(want as Reading)
      return (value, view) => {
        const measured = read(view)
        return measured === undefined ? measured : order(measured * (want[3] ?? 1), ofList)(value, view)
      }
    }
    if (how === 'known') return (value) => (value != null) === want
    if (how === 'in') {
      const list = want as unknown[]
      return (value, view) =>
        list.includes(value) || (list.some((each) => typeof each === typeof value) ? false : ofList(value, view))
    }
    const matches = how === 'glob' ? glob(want as string) : (text: string) => text[how as Method](want as string)
    return (value, view) => (typeof value === 'string' ? matches(value) : ofList(value, view))
  }
  const one = compile()
  return opposite ? (value, view) => not(one(value, view)) : one
}

/** Compiles operations, at least one; several are AND. */
export const compareWith = (operations: Operation[]): Comparer => operations.map(compileOperation).reduce(both)
