import type { GoalConfig, LotseConfig } from './config.ts'
import type { BuiltConsent } from './consent.ts'
import type { Content, SlotConfig, VariantConfig } from './slot.ts'

/**
 * What `lotse build` makes of `lotse.json`: the same meaning in the form that a page runs. All sugar is gone, durations are
 * milliseconds, audiences stand where they were named, every counter has its key. Pages know only this form.
 */
export interface BuiltConfig
  extends Omit<LotseConfig, 'personas' | 'journey' | 'slots' | 'audiences' | 'goals' | 'consent'> {
  consent?: BuiltConsent
  /** Hash of all that is computed from events: a state of another one knows only the counters that both have. */
  built: string
  counters: Counter[]
  /** Facts that rules read and that are remembered from events. */
  remembers: string[]
  personas: BuiltPersona[]
  phases: BuiltPhase[]
  slots: BuiltSlot[]
  goals?: GoalConfig[]
}

/** All of it but the slots: what a visitor is classified by. */
export type BuiltRules = Omit<BuiltConfig, 'slots'>

/**
 * A rule as a page runs it. `&`: all, `|`: any, `#`: at least so many, `!`: not; each has members. Leaves compare what they
 * read: `f` a fact, `e` a property of the event that is being counted (path '': its name), `c` a counter. `?` is never known.
 * Single letters, because they are in every site's file many times.
 */
export type Test =
  | ['&' | '|', ...Test[]]
  | ['#', least: number, ...Test[]]
  | ['!', Test]
  /** `maxAge` in ms; `place`: the same number for the same fact, so that a fact is read once a moment. */
  | ['f', Operation[], path: string, maxAge: number, place: number]
  | ['e', Operation[], path: string]
  | ['c', Operation[], Reading]
  | ['?']

/**
 * What a value is compared with, and how: a number is the sum of what may be (1 less, 2 equal, 4 more); else the name of a
 * method of text, or one of ours. `opposite`: 1 turns it round. A reading as `want` compares with another measure.
 */
export type Operation = [how: number | TextOperator, want: unknown, opposite?: 1]
export type TextOperator = 'in' | 'known' | 'glob' | 'includes' | 'startsWith' | 'endsWith'

/** A measure: how a counter is read, in which window (ms back from now; -1: the present visit), times what. */
export type Reading = [kind: ReadingKind, key: string, window: number, factor?: number]

/**
 * Of times: 0 how many, 1 time since the first, 2 since the last. Of entries: 3 their sum, 4 the share of those that share
 * something, 5 how often the most repeated occurs, 6 how many are different.
 */
export type ReadingKind = 0 | 1 | 2 | 3 | 4 | 5 | 6

/**
 * One counter of the classifier's state, shared by all rules that ask the same. `names`: of the events that touch it, each
 * once; `*` alone: every event. `visit`: only events that start a visit.
 */
export type Counter = [key: string, names: string[], where: Test | null, visit: 0 | 1, ...CounterKind]

/** What a counter keeps; `reach` is the longest window that asks, ms; -1: the present visit. */
export type CounterKind =
  /**
   * Times of events: of the last ones as many as the rules compare with, so that counts in windows are exact up to there.
   * `first`: none where one is known since this time; -1: since the visit began. -2: of each UTC day the last.
   */
  | [kind: 't', reach: number, keep: number, first: number]
  /** Amounts of a property (left out: events are counted), told apart by its values, or by whether they share this. */
  | [kind: 'e', reach: number, of: string, apart: 0 | 1, share: Test | null]
  /** A sequence, its first step to its last within `reach`, and what breaks it off. */
  | [kind: 's', reach: number, steps: Test[], without: Test | null]
  /** A decaying score; `halfLife` in ms. */
  | [kind: 'd', weight: number, halfLife: number]

/** One with `when` holds or not (`enter` is 1); one with `signals` has a score. */
export interface BuiltPersona {
  id: string
  priority: number
  when?: Test
  enter: number
  leave?: number
  signals?: Signal[]
  /** Names of the events at which it is looked at: those of its signals; all, where one of them speaks against it. */
  names: string[]
  minEvidence?: number
  /** ms */
  minDwell?: number
  margin?: number
}

/** Its counter, ms, and the most that it contributes. */
export type Signal = [key: string, halfLife: number, cap?: number]

export interface BuiltPhase {
  id: string
  enter: Test
  leave?: Test
  /** ms */
  minDwell?: number
  from: string[]
  /** Of events. */
  evidence: Test
}

/** A slot whose rules are lowered, its contents not yet. */
export interface RuledSlot extends Omit<SlotConfig, 'variants'> {
  variants: RuledVariant[]
}

export interface RuledVariant extends Omit<VariantConfig, 'for' | 'when' | 'within' | 'draft'> {
  /** `for` and `when` in one; persona and phase are the facts `lotse.persona` and `lotse.phase`. */
  when?: Test
  /** ms */
  within?: number
}

export interface BuiltSlot extends Pick<SlotConfig, 'id' | 'at' | 'late' | 'live' | 'transition'> {
  /** Seed of a bucket and the share below it that keeps the default: of this slot, of the whole site. */
  holdout?: [seed: string, share: number][]
  variants: BuiltVariant[]
}

export interface BuiltVariant extends Pick<RuledVariant, 'id' | 'when' | 'atMost' | 'within' | 'untilClick' | 'group'> {
  schedule?: BuiltSchedule
  content?: BuiltContent
  /** Shares of visitors, 0 to 1. */
  namespace?: [name: string, from: number, to: number]
  test?: BuiltArm[]
}

/** Buckets from (included) to (excluded), 0 to 1. */
export interface BuiltArm {
  id: string
  from: number
  to: number
  content: BuiltContent
}

/** `text`, `image`, `html` and `survey` as `tree`, `hide` as `attributes`. */
export interface BuiltContent extends Pick<Content, 'template' | 'fields' | 'attributes' | 'json' | 'tree'> {
  /** CSS px, of the variant. */
  reserve?: number
}

/** Every bound, as local ISO 8601 texts; weekdays from 0, Sunday. */
export interface BuiltSchedule {
  from: string
  to: string
  weekdays: number[]
  hours: [string, string]
  timeZone?: string
}
