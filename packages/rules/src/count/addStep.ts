import type { Counter } from '@lotse/contract'
import type { Add } from './add.ts'
import { matchEvent } from './matchEvent.ts'

/**
 * For each step the latest first-step time of a run that got so far: the latest is the best for `within`, `span` and
 * `without` alike, so one number a step is enough. 0: no run.
 */
export function addStep({ sequence: rule }: Counter): Add {
  const { sequence, span, without = [] } = rule!
  const steps = sequence.map(({ event, where }) => matchEvent(event, where))
  const breaks = matchEvent(without)
  const longest = span ?? Infinity
  return (slot, event, { time }) => {
    if (breaks(event)) slot.fill(0)
    for (let i = steps.length - 1; i >= 0; i--) {
      if (!steps[i]!(event)) continue
      const start = i ? (slot[i - 1] ?? 0) : time
      if (start && time - start <= longest) slot[i] = Math.max(slot[i] ?? 0, start)
    }
    for (let i = 0; i < steps.length; i++) slot[i] ??= 0
  }
}
