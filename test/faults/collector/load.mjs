import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const VISITORS = 40
const LARGEST = 30
/** A page gives up then, ms. */
const PATIENCE = 9_000

/**
 * Senders that behave as pages do: a batch is sent until it is acknowledged, under the same ids. `where()` says the collector's
 * address at the moment.
 */
export function startLoad(where, { random, senders = 4 }) {
  const acknowledged = new Set()
  let [running, sent, unanswered, resent] = [true, 0, 0, 0]
  const send = async () => {
    let batch
    while (running) {
      if (batch) resent++
      batch ??= Array.from({ length: 1 + Math.floor(random() * LARGEST) }, () => eventOf(random))
      sent++
      try {
        const answer = await fetch(`${where()}/v1/batch`, { method: 'POST', body: JSON.stringify({ batch }), signal: AbortSignal.timeout(PATIENCE) }) // biome-ignore format: one call
        await answer.text()
        if (answer.status === 200) {
          for (const { messageId } of batch) acknowledged.add(messageId)
          batch = undefined
        } else await pause(20)
      } catch {
        unanswered++
        await pause(20)
      }
    }
  }
  const all = Promise.all(Array.from({ length: senders }, send))
  return {
    acknowledged,
    counts: () => ({ sent, unanswered, resent }),
    async stop() {
      running = false
      await all
    },
  }
}

export const eventOf = (random) => ({
  messageId: randomUUID(),
  type: 'track',
  event: 'view_item',
  anonymousId: `visitor-${Math.floor(random() * VISITORS)}`,
  timestamp: new Date().toISOString(),
  properties: { text: 'x'.repeat(Math.floor(random() * 300)) },
})

/** What of the acknowledged is not in a store, and what is there twice. */
export function compare(store, acknowledged) {
  const times = new Map()
  for (const { messageId } of store.events()) times.set(messageId, (times.get(messageId) ?? 0) + 1)
  const lost = [...acknowledged].filter((id) => !times.has(id)).length
  const twice = [...times.values()].filter((n) => n > 1).length
  return { acknowledged: acknowledged.size, stored: times.size, lost, twice }
}
