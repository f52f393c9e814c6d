import type { ClassifierState } from '@lotse/contract'
import type { View } from './view.ts'

/** A longer gap starts a new visit (GA4's and the field's convention). */
export const SESSION_GAP: number = 30 * 60_000
export const DAY: number = 864e5

/** Start of a UTC day. */
export const dayOf = (time: number): number => time - (time % DAY)

type Visit = ClassifierState['visit']

/** The visit that is open at `now`; where none is, one that would begin. */
export const visitAt = ({ visit, last }: ClassifierState, now: number): Visit =>
  now - last > SESSION_GAP ? { start: now, count: visit.count + 1, pages: 0, before: last } : visit

/** Counts this moment as activity; true where it starts a visit. */
export function noteVisit(state: ClassifierState, time: number, isPage: boolean): boolean {
  const { visit } = state
  state.visit = visitAt(state, time)
  if (isPage) state.visit.pages++
  state.last = Math.max(state.last, time)
  return state.visit !== visit
}

/** The built-in `visit.*` facts; where a new visit begins, as if it had begun. */
export function visitFacts({ state, now }: View): Record<string, unknown> {
  const { start, count, pages, before } = visitAt(state, now)
  const days = before ? Math.floor((start - before) / DAY) : undefined
  return { count, isFirst: count === 1, pages, daysSinceLast: days }
}
