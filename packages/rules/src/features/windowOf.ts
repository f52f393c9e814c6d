import type { Window } from '@lotse/contract'
import { parseDuration } from '../parseDuration.ts'

/** A window by kind; `reach` in ms. */
export interface Span {
  kind: 'ever' | 'session' | 'back'
  reach: number
}

/** Left out: `ever`. An unreadable duration reaches nowhere, so that its rule never holds. */
export function windowOf(within: Window | undefined): Span {
  if (within === undefined || within === 'ever') return { kind: 'ever', reach: Infinity }
  return within === 'session' ? { kind: within, reach: 0 } : { kind: 'back', reach: parseDuration(within) ?? -1 }
}
