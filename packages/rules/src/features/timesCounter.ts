import type { LotseEvent } from '@lotse/contract'
import type { Counter } from './counter.ts'

/** Keeps the times of the last events, as many as the rules compare with: counts in windows are exact up to there. */
export interface TimesCounter extends Counter {
  keep: number
}

export function timesCounter(
  names: string[],
  matches: (event: LotseEvent) => boolean,
  visitsOnly: boolean,
): TimesCounter {
  // biome-ignore format: one line
  const counter: TimesCounter = {
    names,
    keep: 1,
    add(slot, event, { time, startsVisit }) {
      if (visitsOnly ? !startsVisit : !matches(event)) return
      slot.push(time)
      if (slot.length > counter.keep) slot.shift()
    },
  }
  return counter
}
