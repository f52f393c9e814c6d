import { DAILY, SESSION } from '../read/reach.ts'
import { dayOf } from '../read/visit.ts'
import type { Add } from './countWith.ts'

/** Notes the time of the event: of the last ones, of the first of all or of the visit, or of each day the last. */
export const addTime =
  (_: unknown, reach: number, keep: number, first: number): Add =>
  (slot, { now, state }) => {
    const last = slot.at(-1)!
    if (first === DAILY) dayOf(last) === dayOf(now) && slot.pop()
    else if (last >= (first === SESSION ? state.visit.start : first)) return
    slot.push(now)
    while (slot.length > keep || now - slot[0]! > reach) slot.shift()
  }
