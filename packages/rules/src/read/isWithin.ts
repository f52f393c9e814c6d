import { DAY, dayOf } from './visit.ts'

/** Younger entries keep their exact time; older ones count by whole UTC day, so that folding them changes no answer. */
export const EXACT: number = 2 * DAY

/** Whether an entry lies in a window that reaches back from now. */
export function isWithin(entry: number, now: number, reach: number): boolean {
  return now - entry <= EXACT ? now - entry <= reach : (dayOf(now) - dayOf(entry)) * DAY <= reach
}
