import type { Counter } from '@lotse/contract'
import { decay } from '../read/decay.ts'
import type { Add } from './add.ts'
import { matchEvent } from './matchEvent.ts'

/** `sum, as of, how many`: Σ weight · 2^(−age / half-life), brought forward only when an event adds to it. */
export function addDecaying({ names, where, weight = 0, halfLife = 0 }: Counter): Add {
  const matches = matchEvent(names, where)
  return (slot, event, { time }) => {
    if (!matches(event)) return
    const [sum = 0, asOf = time, seen = 0] = slot
    slot[0] = sum * decay(time - asOf, halfLife) + weight
    slot[1] = Math.max(asOf, time)
    slot[2] = seen + 1
  }
}
