import type { ClassifierState, LotseEvent } from '@lotse/contract'

/** What a counter is told with an event. */
export interface Moment {
  /** ms since epoch */
  time: number
  state: ClassifierState
  /** This event started a visit. */
  startsVisit: boolean
}

/** Changes a counter's slot of the state, in place. */
export type Add = (slot: number[], event: LotseEvent, moment: Moment) => void
