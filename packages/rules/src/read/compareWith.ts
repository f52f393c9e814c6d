import type { Operation, Reading, TextOperator } from '@lotse/contract'
import { glob } from './glob.ts'
import { type Answer3, atLeast, join, not } from './logic.ts'
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
      const reading = Array.isArray(want) && readMeasure(want as Reading)
      return (value, view) => {
        const other = reading ? reading(view)! * ((want as Reading)[3] ?? 1) : want
        const order = value === other ? 2 : (value as number) < (other as number) ? 1 : (value as number) > (other as number) ? 4 : 0 // biome-ignore format: one thought
        return order && typeof value === typeof other ? !!(how & order) : ofList(value, view)
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
export const compareWith = (operations: Operation[]): Comparer => operations.map(compileOperation).reduce(join(false))
