import type { Operation, Reading, Test } from '@lotse/contract'
import { compareWith } from './compareWith.ts'
import { atLeast, both, either, not } from './logic.ts'
import { readEvent } from './readEvent.ts'
import { readFact } from './readFact.ts'
import { readMeasure } from './readMeasure.ts'
import type { Holds } from './view.ts'

/** Compiles a built rule to a closure. */
export function compileTest([kind, ...rest]: Test): Holds {
  const [first, second, third, place] = rest as [unknown, never, number, number?]
  const compile = (tests: unknown[]) => (tests as Test[]).map(compileTest)
  if (kind === '&') return compile(rest).reduce(both)
  if (kind === '|') return compile(rest).reduce(either)
  if (kind === '!') {
    const [inner] = compile(rest)
    return (view) => not(inner!(view))
  }
  if (kind === '#') {
    const [least, ...members] = rest
    const tests = compile(members)
    return (view) =>
      atLeast(
        least as number,
        tests.map((test) => test(view)),
      )
  }
  const read =
    kind === 'f'
      ? readFact(second, third)
      : kind === 'e'
        ? readEvent(second)
        : kind === 'c' && readMeasure(second as Reading)
  if (!read) return () => undefined
  const compare = compareWith(first as Operation[])
  if (place === undefined) return (view) => compare(read(view), view)
  return (view) => {
    const seen = (view.seen ??= [])
    let value = seen[place]
    // null: looked for and missing.
    if (value === undefined) value = seen[place] = read(view) ?? null
    return compare(value, view)
  }
}
