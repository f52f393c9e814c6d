import type { BuiltPersona } from '@lotse/contract'
import { decay } from './decay.ts'
import type { View } from './view.ts'

/** What a signal contributes at the view's moment, capped, and how many events it has seen. */
export function readSignal({
  key,
  halfLife,
  cap = Infinity,
}: NonNullable<BuiltPersona['score']>['signals'][number]): (view: View) => [score: number, seen: number] {
  // biome-ignore format: one line
  return ({ state, now }) => {
    const [sum = 0, asOf = 0, seen = 0] = state.features[key] ?? []
    return [Math.min(cap, sum * decay(now - asOf, halfLife)), seen]
  }
}
