import { readPath } from './readPath.ts'
import type { View } from './view.ts'
import { visitFact } from './visit.ts'

/**
 * Reads a fact: what is said now, else what is remembered and not older than `maxAge` (ms; 0: any age). What the present
 * page leaves out is not what the page before said.
 */
export function readFact(path: string, maxAge: number): (view: View) => unknown {
  if (path.startsWith('visit.')) return (view) => visitFact(view, path.slice(6))
  const read = readPath(path)
  return ({ state, now, facts }) => {
    const [value, time = 0] = Object.hasOwn(state.facts, path) ? state.facts[path]! : []
    const said = read(facts)
    if (said !== undefined || (facts.page && path.startsWith('page.'))) return said ?? undefined
    return maxAge && now - time > maxAge ? undefined : value
  }
}
