import type { Cell } from '@lotse/contract'

/** A value to watch. Changes made while watchers are told wait their turn, so that all see them in one order. */
export function createCell<T extends object>(value: T): Cell<T> {
  const watchers = new Set<(value: T) => void>()
  const waiting: Partial<T>[] = []
  let telling = false
  return {
    get: () => value,
    set(patch) {
      waiting.push(patch)
      if (telling) return
      telling = true
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        value = { ...value, ...next }
        for (const see of watchers) see(value)
      }
      telling = false
    },
    watch(see) {
      watchers.add(see)
      see(value)
      return () => void watchers.delete(see)
    },
  }
}
