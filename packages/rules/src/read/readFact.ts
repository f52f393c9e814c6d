import { own, readPath } from './readPath.ts'
import type { View } from './view.ts'
import { visitFacts } from './visit.ts'

/**
 * Reads a fact: what is said now, else what is remembered and not older than `maxAge` (ms). What the present page leaves out
 * is not what the page before said. null: said to be none.
 */
export function readFact(path: string, maxAge: number): (view: View) => unknown {
  const read = readPath(path)
  if (path.startsWith('visit.')) return (view) => read({ visit: visitFacts(view) })
  return ({ state, now, facts }) => {
    const said = read(facts)
    if (said !== undefined || (facts.page && path.startsWith('page.'))) return said
    const [value, time] = (own(state.facts, path) ?? []) as [unknown?, number?]
    return now - time! > maxAge ? undefined : value
  }
}
