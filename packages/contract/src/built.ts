import type { GoalConfig, LotseConfig } from './config.ts'
import type { Measure, SequenceRule, Step, Where } from './rule.ts'
import type { SlotConfig, VariantConfig } from './slot.ts'

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

export interface BuiltSlot extends Omit<SlotConfig, 'variants'> {
  variants: BuiltVariant[]
}

export interface BuiltVariant extends Omit<VariantConfig, 'for' | 'when' | 'within' | 'draft'> {
  /** `for` and `when` in one; persona and phase are the facts `lotse.persona` and `lotse.phase`. */
  when?: Test
  /** ms */
  within?: number
}
