import type { Test } from '@lotse/contract'
import { compareWith } from './compareWith.ts'
import { every, not, some } from './logic.ts'
import { readFact } from './readFact.ts'
import { readMeasure } from './readMeasure.ts'
import type { Holds } from './view.ts'

/** The place of each fact in what a view has seen: rules that read the same fact share the reading. */
const places = new Map<string, number>()

/** Compiles a built rule to a closure. */
export function compileTest(test: Test): Holds {
  if (test[0] === 'fact') {
    const [, path, operations, maxAge, ifMissing] = test
    const read = readFact(path, maxAge)
    const compare = compareWith(operations)
    const name = `${path} ${maxAge}`
    const place = places.get(name) ?? places.size
    places.set(name, place)
    return (view) => {
      const seen = (view.seen ??= [])
      let value = seen[place]
      // null: looked for and missing.
      if (value === undefined) value = seen[place] = read(view) ?? null
      return value === null ? (ifMissing ?? compare(undefined, view)) : compare(value, view)
    }
  }
  if (test[0] === 'count') {
    const read = readMeasure(test[1])
    const compare = compareWith(test[2])
    return (view) => compare(read(view), view)
  }
  if (test[0] === 'not') {
    const inner = compileTest(test[1])
    return (view) => not(inner(view))
  }
  const members = (test.slice(test[0] === 'all' ? 1 : 2) as Test[]).map(compileTest)
  if (test[0] === 'all') return every(members) as Holds
  return some(members, test[1] as number) as Holds
}
