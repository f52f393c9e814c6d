import { decay } from '../read/readSignals.ts'
import type { Add } from './countWith.ts'

/** `sum, as of, how many`: Σ weight · 2^(−age / half-life), brought forward only when an event adds to it. */
export const addDecaying =
  (_: unknown, weight: number, halfLife: number): Add =>
  (slot, { now }) => {
    const [sum = 0, asOf = now, seen = 0] = slot
    slot.splice(0, 3, sum * decay(now - asOf, halfLife) + weight, Math.max(asOf, now), seen + 1)
  }
