import type { Test } from '@lotse/contract'
import type { Language } from '../read/language.ts'
import type { Add } from './countWith.ts'

/**
 * For each step reached the latest first-step time of a run that got so far: the latest is the best for `within`, `span` and
 * `without` alike, so one number a step is enough.
 */
export function addStep({ test }: Language, reach: number, steps: Test[], without: Test | null): Add {
  const tests = steps.map(test)
  const breaks = without && test(without)
  return (slot, view) => {
    if (breaks?.(view)) slot.length = 0
    for (let i = tests.length; i--; ) {
      const start = i ? slot[i - 1]! : view.now
      if (tests[i]!(view) && view.now - start <= reach) slot[i] = Math.max(slot[i] ?? 0, start)
    }
  }
}
