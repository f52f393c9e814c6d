import type { Test } from '@lotse/contract'
import { compileTest } from '../read/compileTest.ts'
import type { Add } from './countWith.ts'

/**
 * For each step reached the latest first-step time of a run that got so far: the latest is the best for `within`, `span` and
 * `without` alike, so one number a step is enough.
 */
export function addStep(reach: number, steps: Test[], without: Test | null): Add {
  const tests = steps.map(compileTest)
  const breaks = without && compileTest(without)
  return (slot, view) => {
    if (breaks?.(view)) slot.length = 0
    for (let i = tests.length; i--; ) {
      const start = i ? slot[i - 1]! : view.now
      if (tests[i]!(view) && view.now - start <= reach) slot[i] = Math.max(slot[i] ?? 0, start)
    }
  }
}
