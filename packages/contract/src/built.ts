import type { GoalConfig, LotseConfig } from './config.ts'
import type { Measure, SequenceRule, Step, Where } from './rule.ts'
import type { Content, SlotConfig, VariantConfig } from './slot.ts'

/**
 * What `lotse build` makes of `lotse.json`: the same meaning in the form that a page runs. All sugar is gone, durations are
 * milliseconds, audiences stand where they were named, every counter has its key. Pages know only this form.
 */
export interface BuiltConfig extends Omit<LotseConfig, 'personas' | 'journey' | 'slots' | 'audiences' | 'goals'> {
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

/** A rule: groups of tests. `any` is true when at least `least` are. */
export type Test =
  | ['all', ...Test[]]
  | ['any', least: number, ...Test[]]
  | ['not', Test]
  | ['fact', path: string, Operation[], maxAge: number, ifMissing?: boolean]
  | ['count', Reading, Operation[]]

/** An operator (`!` before it: its opposite) and what it compares with. */
export type Operation = [operator: string, want: unknown]

/** A measure: how a counter is read, in which window (ms back from now). */
export type Reading = [kind: ReadingKind, key: string, window: number | 'session' | 'ever']

export type ReadingKind =
  | 'times'
  | 'since'
  | 'sessions'
  | 'days'
  | 'sum'
  | 'distinct'
  | 'maxRepeat'
  | 'share'
  | 'latest'

/** One counter of the classifier's state, shared by all rules that ask the same. */
export interface Counter {
  key: string
  kind: 'times' | 'first' | 'visits' | 'entries' | 'sequence' | 'decay'
  /** Names of the events that touch it; `*`: every event. */
  names: string[]
  where?: Where
  /** `times`: as many of the last events as the rules compare with, so that counts in windows are exact up to there. */
  keep?: number
  /** `entries`: the longest window that asks, ms; left out: all. */
  reach?: number
  window?: 'session' | 'ever' | 'back'
  /** `entries`: what of an event is counted. */
  measure?: Pick<Measure, 'distinct' | 'sum' | 'share'>
  sequence?: Pick<SequenceRule, 'sequence' | 'without'> & { span?: number }
  weight?: number
  /** ms */
  halfLife?: number
}

export interface BuiltPersona {
  id: string
  priority?: number
  when?: Test
  score?: {
    enter: number
    leave: number
    signals: { key: string; halfLife: number; cap?: number }[]
    /** Names of the events that may enter it. */
    names: string[]
    minEvidence?: number
    minDwell?: number
    margin?: number
  }
}

export interface BuiltPhase {
  id: string
  enter?: Test
  leave?: Test
  minDwell?: number
  from: string[]
  evidence: Step[]
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
