/** What `GET /desk/api/report` answers: figures only, words are the desk's. Times are ISO 8601, days `2026-11-21` (UTC). */
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
  /** Visitors of each persona per day, one number per entry of `days`. */
  personaDays: { days: string[]; visitors: { [persona: string]: number[] } }
  journey: Journey
  matrix: Matrix
  slots: SlotResult[]
  searches: { term: string; searches: number; visitors: number }[]
  /** All searches, and those known to have found nothing. */
  searchTotals: { searches: number; withoutResult: number }
  voice: Voice
  channels: { channel: string; visits: number; visitors: number; orders: number; value: number }[]
  deadLetters: { total: number; reasons: { reason: string; count: number }[] }
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
  /** Visitors of the range by the phase of their last event. */
  now: { [phase: string]: number }
  /** Moves between phases, all steps together; `days` is the mean time spent before. */
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

export interface SlotResult {
  id: string
  label?: Named['label']
  /** Goal that counts as conversion; left out: none is set. */
  goal?: Named
  variants: VariantResult[]
}

export interface VariantResult {
  /** `default` where the slot kept its own content. */
  variant: string
  arm?: string
  label?: Named['label']
  /** Visitors who saw it, how often, and how many of them clicked. */
  visitors: number
  exposures: number
  clicks: number
  clickedBy: number
  /** Visitors who reached the goal after seeing it, and its value. */
  conversions: number
  value: number
  /** Visitors who would have seen it and were held out. */
  holdout?: { visitors: number; conversions: number }
  uplift?: Uplift
}

/** Difference in conversion between those who saw it and those held out, as shares (0.01: one percentage point). */
export interface Uplift {
  difference: number
  /** 95 % interval: Newcombe 1998, method 10. */
  low: number
  high: number
  verdict: 'better' | 'worse' | 'no-difference-yet' | 'not-yet-enough'
  /** Of `not-yet-enough`: about how many more visitors, both groups together. */
  missing?: number
}

export interface Voice {
  /** Net promoter score (−100 to 100) overall and by phase; fewer than `least` answers are withheld (null). */
  nps: Nps[]
  /** Of the other questions. */
  answers: { kind: string; text: string; count: number }[]
  least: number
}

export interface Nps {
  /** Left out: all phases. */
  phase?: string
  answers: number
  promoters: number
  passives: number
  detractors: number
  score: number | null
}
