import type { Measure, SequenceRule, Where } from '@lotse/contract'
import type { Span } from './windowOf.ts'

/**
 * One counter of the classifier's state, shared by all rules that ask the same. Reading needs only its key; how events
 * change it is told by `countWith`, which first paint does without.
 */
export interface Counter {
  kind: 'times' | 'first' | 'visits' | 'entries' | 'sequence' | 'decay'
  key: string
  /** Names of the events that touch it; `*`: every event. */
  names: string[]
  where?: Where | undefined
  /** `times`: as many of the last events as the rules compare with, so that counts in windows are exact up to there. */
  keep: number
  /** `entries`: the longest window that asks, ms. */
  reach: number
  window?: Span['kind']
  /** `entries`: what of an event is counted. */
  measure?: Measure
  sequence?: SequenceRule
  weight?: number
  /** ms */
  halfLife?: number
}
