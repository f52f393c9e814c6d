import type { Test } from '@lotse/contract'
import { compareWith } from './compareWith.ts'
import { every, not, some } from './logic.ts'
import { readFact } from './readFact.ts'
import { readMeasure } from './readMeasure.ts'
import type { Holds } from './view.ts'

/** Compiles a built rule to a closure. */
export function compileTest(test: Test): Holds {
  if (test[0] === 'fact') {
    const [, path, operations, maxAge, ifMissing] = test
    const read = readFact(path, maxAge)
    const compare = compareWith(operations)
    return (view) => {
      const value = read(view)
      return value === undefined && ifMissing !== undefined ? ifMissing : compare(value, view)
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
  if (test[0] === 'all') return (view) => every(members, (member) => member(view))
  const [, least] = test
  return (view) => some(members, (member) => member(view), least as number)
}
