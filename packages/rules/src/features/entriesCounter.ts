import type { LotseEvent } from '@lotse/contract'
import { DAY, dayOf } from '../visit.ts'
import type { Counter } from './counter.ts'

/** Younger entries keep their exact time; older ones count by whole UTC day, so that folding them changes no answer. */
export const EXACT: number = 2 * DAY

/** What an event adds: amounts by key (0 for sums, the hash of a value for `distinct` and `maxRepeat`). */
export type Contribution = (event: LotseEvent) => [key: number, amount: number][]

/** Keeps triples `time, key, amount`. `reach` is the longest window that asks, ms; `ever` and `session` have their own. */
export interface EntriesCounter extends Counter {
  reach: number
}

export function entriesCounter(names: string[], kind: string, contribution: Contribution): EntriesCounter {
  const counter: EntriesCounter = {
    names,
    reach: 0,
    add(slot, event, { time, state }) {
      const at = kind === 'ever' ? 0 : kind === 'session' ? state.visit.start : time
      for (const [key, amount] of contribution(event)) slot.push(at, key, amount)
      fold(slot, (entry) =>
        kind === 'ever' ? 0 : kind === 'session' ? (entry === at ? at : -1) : ageOf(entry, time, counter.reach),
      )
    },
  }
  return counter
}

/** The time an entry counts for: its own, the start of its UTC day, or -1: out of every window. */
function ageOf(entry: number, now: number, reach: number): number {
  if (now - entry <= EXACT) return entry
  const day = dayOf(entry) * DAY
  return dayOf(now) * DAY - day > reach ? -1 : day
}

/** Whether an entry lies in a window that reaches back from now. */
export function isWithin(entry: number, now: number, reach: number): boolean {
  return now - entry <= EXACT ? now - entry <= reach : (dayOf(now) - dayOf(entry)) * DAY <= reach
}

function fold(slot: number[], timeOf: (entry: number) => number): void {
  const places = new Map<string, number>()
  let kept = 0
  for (let i = 0; i < slot.length; i += 3) {
    const time = timeOf(slot[i]!)
    const key = slot[i + 1]!
    const amount = slot[i + 2]!
    if (time < 0) continue
    const place = places.get(`${time} ${key}`)
    if (place !== undefined) slot[place + 2]! += amount
    else {
      places.set(`${time} ${key}`, kept)
      slot[kept++] = time
      slot[kept++] = key
      slot[kept++] = amount
    }
  }
  slot.length = kept
}
