import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { createSimulator, type Simulation } from '@lotse/workshop'
import type { Store } from '../store/store.ts'

/** Visitors classified at a stretch: other requests get their turn between. */
const SLICE = 50
/** The desk waits for the answer; beyond so many visitors it is told of the first ones. */
const MOST_VISITORS = 20_000

/** What a config would have done with the stored log, beside the present one. */
export async function simulateOnLog(
  store: Store,
  present: LotseConfig,
  other: LotseConfig,
): Promise<Simulation & { isWhole: boolean }> {
  const simulator = createSimulator(present, other)
  let [visitor, count, events]: [string, number, LotseEvent[]] = ['', 0, []]
  const flush = async (): Promise<void> => {
    if (events.length) simulator.add(visitor, events)
    if (++count % SLICE === 0) await nextTurn()
  }
  for (const event of store.events({ order: 'visitor' })) {
    if (event.anonymousId !== visitor) {
      if (visitor) await flush()
      if (count >= MOST_VISITORS) return { ...simulator.result(), isWhole: false }
      visitor = event.anonymousId
      events = []
    }
    events.push(event)
  }
  if (visitor) await flush()
  return { ...simulator.result(), isWhole: true }
}
