import type { Operation, Reading } from '@lotse/contract'
import { glob } from './glob.ts'
import { type Answer3, every, not, some } from './logic.ts'
import { readMeasure } from './readMeasure.ts'
import type { View } from './view.ts'

/** Whether a value holds; undefined: unknown (missing, or of a wrong type). */
export type Comparer = (value: unknown, view: View) => Answer3

const same = (value: unknown, want: unknown): Answer3 => (typeof value === typeof want ? value === want : undefined)

/** Compares numbers with numbers and text with text; the operand may be another measure times a factor. */
const ordered = (want: unknown, test: (difference: number) => boolean): Comparer => {
  const { of, factor = 1 } = (want ?? {}) as { of?: Reading; factor?: number }
  const read = of && readMeasure(of)
  return (value, view) => {
    const other = read ? (read(view) ?? Number.NaN) * factor : want
    if (typeof value !== typeof other || Number.isNaN(other)) return undefined
    return test(value === other ? 0 : (value as number) < (other as number) ? -1 : 1)
  }
}
const text =
  (want: unknown, test: (value: string) => boolean): Comparer =>
  (value) =>
    typeof value === 'string' && typeof want === 'string' ? test(value) : undefined

const OPERATORS: { [name: string]: (want: never) => Comparer } = {
  is: (want) => (value) => same(value, want),
  in: (want: unknown[]) => (value) => some(want, (each) => same(value, each)) ?? (want.some((each) => typeof each === typeof value) ? false : undefined), // biome-ignore format: one thought
  lt: (want) => ordered(want, (d) => d < 0),
  le: (want) => ordered(want, (d) => d <= 0),
  gt: (want) => ordered(want, (d) => d > 0),
  ge: (want) => ordered(want, (d) => d >= 0),
  has: (want) => (value) => (typeof value === 'string' ? typeof want === 'string' && value.includes(want) : same(value, want)), // biome-ignore format: one thought
  starts: (want: string) => text(want, (value) => value.startsWith(want)),
  ends: (want: string) => text(want, (value) => value.endsWith(want)),
  glob: (want: string) => text(want, glob(want)),
}

/** Compiles operations; several are AND. What holds for one member of a list holds for the list, its opposite for all. */
export function compareWith(operations: Operation[]): Comparer {
  const tests = operations.map(([name, want]): Comparer => {
    if (name === 'known') return (value) => (value !== undefined) === want
    const isOpposite = name[0] === '!'
    const one = OPERATORS[isOpposite ? name.slice(1) : name]?.(want as never)
    return (value, view) => {
      const holds = value === undefined || !one ? undefined : Array.isArray(value) ? some(value, (each) => one(each, view)) : one(value, view) // biome-ignore format: one thought
      return isOpposite ? not(holds) : holds
    }
  })
  return (value, view) => (tests.length ? every(tests, (test) => test(value, view)) : undefined)
}
