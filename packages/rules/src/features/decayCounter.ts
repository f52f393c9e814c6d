import type { LotseEvent } from '@lotse/contract'
import type { Counter } from './counter.ts'

/** What is left of 1 after `age` ms. */
export const decay = (age: number, halfLife: number): number => 2 ** (-Math.max(0, age) / halfLife)

/** `sum, as of, how many`: Σ weight · 2^(−age / half-life), brought forward only when an event adds to it. */
export function decayCounter(
  names: string[],
  matches: (event: LotseEvent) => boolean,
  weight: number,
  halfLife: number,
): Counter {
  // biome-ignore format: one line
  return {
    names,
    add(slot, event, { time }) {
      if (!matches(event)) return
      const [sum = 0, asOf = time, seen = 0] = slot
      slot[0] = sum * decay(time - asOf, halfLife) + weight
      slot[1] = Math.max(asOf, time)
      slot[2] = seen + 1
    },
  }
}
