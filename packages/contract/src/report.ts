import type { SlotResult } from './slotResult.ts'

/**
 * What `GET /desk/api/report` answers: figures only, words are the desk's. Times are ISO 8601, days `2026-11-21` (UTC),
 * shares 0 to 1, values in the site's currency. A figure of null is withheld: it would tell of fewer than `least`
 * visitors. Rows of fewer are summed up in one whose name is `few`, or left out and counted.
 */
export interface Report {
  site: { id: string; languages: string[]; currency: string }
  generatedAt: string
  /** Days covered, both included; empty texts while there is nothing. */
  range: { from: string; to: string; days: number }
  /** In the order of the config; `unknown` last. */
  personas: Named[]
  /** In the order of the journey. */
  phases: Named[]
  totals: Totals
  /** The same length of time just before; left out for the whole time. */
  before?: Totals
  /** Fewer visitors are withheld. */
  least: number
  /** Visitors of each persona per day, one number per entry of `days`. */
  personaDays: { days: string[]; visitors: { [persona: string]: (number | null)[] } }
  journey: Journey
  matrix: Matrix
  /** The same for those who came through a channel in this time, the most frequent first. */
  channelMatrices: { channel: string; matrix: Matrix }[]
  /** Visits that followed one through another channel, and how many visitors did so. */
  handovers: { from: string; to: string; count: number; visitors: number }[]
  cohorts: Cohort[]
  /** Per persona the ways through the phases that won or lost the most against its mean. */
  paths: PersonaPaths[]
  slots: SlotResult[]
  /** Terms that found nothing, or after which nothing was opened. */
  searches: SearchResult[]
  /** All searches, those known to have found nothing, those with results after which nothing was opened. */
  searchTotals: { searches: number; withoutResult: number; withoutClick: number }
  friction: FrictionResult[]
  vitals: VitalResult[]
  voice: Voice
  channels: SourceResult[]
  campaigns: (SourceResult & { source: string; medium: string })[]
  /** Null: of fewer than `least` visitors, withheld. */
  leads: { event: string; count: number | null; visitors: number | null; value: number | null }[]
  /** Left out while receipts are not on, so that nothing is measured. */
  consent?: ConsentRates
  deadLetters: { total: number; reasons: { reason: string; event?: string; count: number; last: string }[] }
  /** Share of visitors in the range that are sample data, 0 to 1. */
  sampleShare: number
  /** Visitors left out because they are robots. */
  bots: number
}

export interface Named {
  id: string
  /** As in the config: text, or texts by language. */
  label?: string | { [language: string]: string }
}

export interface Totals {
  visitors: number
  visits: number
  events: number
  orders: number
  value: number
}

export interface Journey {
  /** Visitors of the range by the phase of their last event; null: withheld. */
  now: { [phase: string]: number | null }
  /** Those of too few visitors are left out. Moves between phases, all steps together; `days` is the mean time spent before. */
  moves: { from: string; to: string; moves: number; days: number }[]
  /** Moves by their number in a visitor's journey, from 0, so that they draw as a flow. */
  steps: { step: number; from: string; to: string; visitors: number }[]
}

export interface Matrix {
  /** Persona → phase → visitors; null: withheld, 1 to `least` − 1 real visitors, or needed to hide such a cell. */
  cells: { [persona: string]: { [phase: string]: number | null } }
  /** Fewer are withheld. */
  least: number
  withheld: number
}

/** Who of the visitors that were first seen in the range came back and bought again, by their present persona. */
export interface Cohort {
  persona: string
  visitors: number
  /** Share seen again 1, 2, … weeks after the first day, of those for whom that week is over; null: none, or withheld. */
  weeks: (number | null)[]
  /** Visitors whose first order lies in the range. */
  buyers: number
  /** Share with a second order within so many days, of those for whom they are over. */
  repeat: { days: number; share: number | null }[]
}

export interface PersonaPaths {
  persona: string
  /** Goal value per visitor of this persona. */
  mean: number
  /** The ten with the largest gain or loss, the largest gain first; `few` are the paths of fewer than `least`. */
  paths: JourneyPath[]
}

export interface JourneyPath {
  /** In order, at most six; then `…`. */
  phases: string[]
  visitors: number
  /** Visitors who reached a goal with a value. */
  converted: number
  value: number
  /** Value above (below: negative) what as many visitors of this persona bring on the mean. */
  gain: number
}

export interface SearchResult {
  term: string
  searches: number
  visitors: number
  withoutResult: number
  withoutClick: number
  /** Product of the shop whose name is nearest by edit distance; left out: none is near. */
  nearest?: string
}

/** What went wrong on a page, by its path. */
export interface FrictionResult {
  path: string
  rageClicks: number
  deadClicks: number
  formErrors: number
  formAbandons: number
  checkoutStalls: number
  /** Visitors of the most frequent of them. */
  visitors: number
}

/** 75th percentile (nearest rank, two significant digits), rated by Google's thresholds. https://web.dev/articles/vitals */
export interface VitalResult {
  metric: 'LCP' | 'INP' | 'CLS' | 'FCP' | 'TTFB'
  /** Left out: all. */
  persona?: string
  visitors: number
  /** ms; CLS without unit. */
  p75: number | null
  rating: 'good' | 'needs-improvement' | 'poor' | null
}

export interface SourceResult {
  /** Channel, or name of the campaign; `few`: all of fewer than `least` visitors. */
  name: string
  visits: number
  visitors: number
  orders: number
  value: number
}

/** Choices that were counted (`consent.receipts`), which name nobody. */
export interface ConsentRates {
  choices: number
  /** Share that granted, per purpose. */
  purposes: { purpose: string; granted: number; choices: number }[]
  /** Share that granted all, by where the choice was made. */
  sources: { source: string; choices: number; grantedAll: number }[]
}

export interface Voice {
  /** Net promoter score (−100 to 100) overall and by phase; fewer than `least` answers are withheld (null). */
  nps: Nps[]
  /** Mean of the answers from 1 to 5, overall and by phase. */
  csat: { phase?: string; answers: number | null; mean: number | null }[]
  /** Of the other questions. */
  answers: { kind: string; text: string; count: number }[]
  least: number
}

export interface Nps {
  /** Left out: all phases. */
  phase?: string
  /** Null: withheld, as the score; the parts are then 0. */
  answers: number | null
  promoters: number
  passives: number
  detractors: number
  score: number | null
}
