import { readPath } from './readPath.ts'
import type { View } from './view.ts'
import { visitFact } from './visit.ts'

/** Reads a fact: of the present page, else what is remembered and not older than `maxAge` (ms; 0: any age). */
export function readFact(path: string, maxAge: number): (view: View) => unknown {
  if (path.startsWith('visit.')) return (view) => visitFact(view, path.slice(6))
  const read = readPath(path)
  return ({ state, now, facts }) => {
    const [value, time = 0] = Object.hasOwn(state.facts, path) ? state.facts[path]! : []
    return read(facts) ?? (maxAge && now - time > maxAge ? undefined : value)
  }
}
