import type { Properties } from './event.ts'

/**
 * The classifier's state: what `lotse.state` holds for first paint (at most 8 kB) and what is computed from a log.
 * Not answers, which go stale, but what answers are computed from.
 */
export interface ClassifierState {
  v: 1
  /** Of the config that it was computed with. */
  hash: string
  /** Number of the last log entry it contains. */
  seq: number
  /** Message ids of events that it contains beyond `seq`: counted, not yet numbered by the log. */
  ahead: string[]
  /** The visitor's id, for buckets. */
  id: string
  /** Last event, ms since epoch; 0: none yet. */
  last: number
  /** Start of the present visit, number of visits, pages in this visit, end of the visit before. */
  visit: { start: number; count: number; pages: number; before: number }
  /** Feature key → its counters; null: not known yet (trimmed for first paint, or new in this config). */
  features: { [key: string]: number[] | null }
  /** Fact path → value and the time it was learned, ms since epoch. */
  facts: { [path: string]: [value: unknown, time: number] }
  /** Persona → since when it holds. */
  held: { [persona: string]: number }
  phase: { id: string; since: number }
  /** Phases before, newest last, at most 12. */
  history: [phase: string, since: number][]
  /** Variant → times shown (newest last) for frequency caps; a click adds `-1`. */
  caps: { [variant: string]: number[] }
}

/** What the classifier says at a moment. */
export interface Answer {
  /** The winner, or `unknown`. */
  persona: string
  /** All that hold, best first. */
  personas: string[]
  /** Every persona's score relative to its `enter`; a `when` persona is 1 or 0. */
  scores: { [persona: string]: number }
  phase: string
  /** Since when, ms since epoch; 0: from the beginning. */
  since: number
}

/** Facts of the present page and moment, nested; the classifier's state adds what it remembers. */
export type Facts = Properties
