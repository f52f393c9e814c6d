import type { ClassifierState } from '@lotse/contract'
import type { View } from './view.ts'

/** A longer gap starts a new visit (GA4's and the field's convention). */
export const SESSION_GAP: number = 30 * 60_000
export const DAY: number = 864e5

/** UTC day number. */
export const dayOf = (time: number): number => Math.floor(time / DAY)

/** Start of the visit that is open at `now`; undefined: none is. */
export function openVisit(state: ClassifierState, now: number): number | undefined {
  return state.last && now - state.last <= SESSION_GAP ? state.visit.start : undefined
}

/** Counts this moment as activity; true where it starts a visit. */
export function noteVisit(state: ClassifierState, time: number, isPage: boolean): boolean {
  const isNew = openVisit(state, time) === undefined
  if (isNew) state.visit = { start: time, count: state.visit.count + 1, pages: 0, before: state.last }
  if (isPage) state.visit.pages++
  if (dayOf(state.days.at(-1) ?? 0) === dayOf(time)) state.days.pop()
  state.days.push(time)
  state.first ||= time
  state.last = Math.max(state.last, time)
  return isNew
}

/** The built-in `visit.*` facts; where a new visit begins, as if it had begun. */
export function visitFact({ state, now }: View, name: string): unknown {
  const { visit, last } = state
  const open = openVisit(state, now) !== undefined
  const count = visit.count + (open ? 0 : 1)
  const before = open ? visit.before : last
  if (name === 'count') return count
  if (name === 'isFirst') return count === 1
  if (name === 'pages') return open ? visit.pages : 0
  if (name === 'daysSinceLast' && before) return Math.floor(((open ? visit.start : now) - before) / DAY)
  return undefined
}
