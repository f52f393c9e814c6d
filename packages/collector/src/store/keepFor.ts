import type { Store } from './store.ts'

const DAY = 86_400_000

/**
 * Deletes what is older than `days`, at most once a day and only while events come in: a server that is asleep has
 * nothing to wake up for. Call it after each batch.
 */
export function createKeepFor(store: Store, days: number, clock: () => number): () => void {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    const now = clock()
    if (now - last < DAY) return
    last = now
    // After the answer, not before it.
    setImmediate(() => {
      if (store.database.open) store.retain(days, now)
    })
  }
}
