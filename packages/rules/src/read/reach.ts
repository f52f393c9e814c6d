import type { ClassifierState } from '@lotse/contract'
import { DAY, dayOf, visitAt } from './visit.ts'

/** The window `session`. */
export const SESSION = -1
/** Where times of days are counted. */
export const DAILY = -2
/** The window `ever`: longer ago than any event. */
export const EVER: number = 1e13
/** Younger entries keep their exact time; older ones count by whole UTC day, so that folding them changes no answer. */
export const EXACT: number = 2 * DAY

/** How far back from `now` a window reaches, ms. */
export const reachOf = (window: number, state: ClassifierState, now: number): number =>
  window === SESSION ? now - visitAt(state, now).start : window

/** How old an entry is for a window of this length. */
export const ageOf = (time: number, now: number, window: number): number =>
  now - time > EXACT && window >= EXACT ? dayOf(now) - dayOf(time) : now - time
