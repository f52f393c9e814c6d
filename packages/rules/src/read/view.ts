import type { ClassifierState, Facts, LotseEvent } from '@lotse/contract'
import type { Answer3 } from './logic.ts'

/** What a rule looks at: what is remembered, the moment, and what is known only now. */
export interface View {
  state: ClassifierState
  /** ms since epoch */
  now: number
  /** Facts of the present page, before remembered ones; where an event is counted, those that it carries. */
  facts: Facts
  /** The event that is counted. */
  event?: LotseEvent
  /** Facts already read, by their places: a view is of one moment, and is made anew when its state has changed. */
  seen?: unknown[]
}

/** A compiled rule. */
export type Holds = (view: View) => Answer3
/** A compiled measure: undefined where it is not known. */
export type Read = (view: View) => number | undefined
