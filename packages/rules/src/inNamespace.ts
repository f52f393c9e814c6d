import { hash } from './hash.ts'

/** Whether this visitor's share of a namespace lies in `[from, to)`: mutual exclusion of experiments, as GrowthBook's. */
export function inNamespace(id: string, [name, from, to]: [name: string, from: number, to: number]): boolean {
  const share = hash(`__${name}`, id, 1)!
  return share >= from && share < to
}
