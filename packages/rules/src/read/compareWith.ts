import type { Operation, Reading, TextOperator } from '@lotse/contract'
import { glob } from './glob.ts'
import { type Answer3, atLeast, both, not } from './logic.ts'
import { readMeasure } from './readMeasure.ts'
import type { View } from './view.ts'

/** Whether a value holds; undefined: unknown (missing, or of a wrong type). */
export type Comparer = (value: unknown, view: View) => Answer3

type Method = Exclude<TextOperator, 'in' | 'known' | 'glob'>

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
      const [less, equal, more] = [how & 1, how & 2, how & 4].map(Boolean)
      const against = (value: never, other: never, view: View): Answer3 =>
        typeof value === typeof other
          ? value < other
            ? less
            : value > other
              ? more
              : value === other
                ? equal
                : ofList(value, view)
          : ofList(value, view)
      if (!Array.isArray(want)) return (value, view) => against(value as never, want as never, view)
      const read = readMeasure(want as Reading)
      return (value, view) => against(value as never, (read(view)! * (want[3] ?? 1)) as never, view)
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
