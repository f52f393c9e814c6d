import type { Reading } from '@lotse/contract'
import { ageOf, reachOf } from './reach.ts'
import { round } from './round.ts'
import type { Read } from './view.ts'

/** Cents summed in another order must not change an answer: sums are compared to six decimals. */
const SIXTH = 1e6

// What is read. Of times: how many, how long since the first or the last.
export const TIMES = 0
export const FIRST = 1
export const LAST = 2
// Of entries: their sum, the shared part of it, the most of one key, how many keys.
export const SUM = 3
export const SHARE = 4
export const MOST = 5
export const DISTINCT = 6

/** Reads one measure out of the state as of the view's moment. */
export function readMeasure([kind, key, window]: Reading): Read {
  return ({ state, now }) => {
    const slot = state.features[key] === undefined ? [] : state.features[key]
    if (!slot) return undefined
    const reach = reachOf(window, state, now)
    if (kind <= LAST) {
      const times = slot.filter((time) => now - time <= reach)
      const time = times.at(FIRST - kind)
      return kind ? time && Math.max(0, now - time) : times.length
    }
    const amounts: { [key: number]: number } = {}
    let all = 0
    for (let i = 0; i < slot.length; i += 3) {
      const key = slot[i + 1]!
      if (ageOf(slot[i]!, now, window) > reach) continue
      amounts[key] = (amounts[key] ?? 0) + slot[i + 2]!
      all += slot[i + 2]!
    }
    if (kind === SUM) return round(all, SIXTH)
    if (kind === SHARE) return all ? (amounts[1] ?? 0) / all : undefined
    const each = Object.values(amounts)
    return kind === MOST ? Math.max(0, ...each) : each.length
  }
}
