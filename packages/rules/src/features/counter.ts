import type { ClassifierState, LotseEvent } from '@lotse/contract'

/** One counter of the classifier's state, shared by all rules that ask the same; updated in place, event by event. */
export interface Counter {
  /** Names of the events that touch it; `*`: every event. */
  names: string[]
  add(slot: number[], event: LotseEvent, moment: Moment): void
}

export interface Moment {
  /** ms since epoch */
  time: number
  state: ClassifierState
  /** This event started a visit. */
  startsVisit: boolean
}
