import type { Signal } from '@lotse/contract'
import type { View } from './view.ts'

/** What is left of 1 after `age` ms. */
export const decay = (age: number, halfLife: number): number => 2 ** (-Math.max(0, age) / halfLife)

/** What signals contribute at the view's moment, each capped, and how many events they have seen. */
export function readSignals(signals: Signal[], { state, now }: View): [score: number, seen: number] {
  let [score, seen] = [0, 0]
  for (const [key, halfLife, cap = Infinity] of signals) {
    const [sum = 0, asOf = 0, times = 0] = state.features[key] ?? []
    score += Math.min(cap, sum * decay(now - asOf, halfLife))
    seen += times
  }
  return [score, seen]
}
