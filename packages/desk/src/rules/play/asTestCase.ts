import type { JourneyStep, TestJourney } from '@lotse/contract'
import type { VisitorAnswer } from '@lotse/workshop'

/** What was played, as a journey of `*.journeys.json` that expects what is so now. `after`: time that passed since the last step, ms. */
export function asTestCase(name: string, steps: JourneyStep[], after: number, { persona, phase, slots }: VisitorAnswer): TestJourney {
  const seconds = Math.round(after / 1000)
  const wait = seconds > 0 ? { after: `${seconds}s` } : { after: '0s' }
  return { name, steps: [...steps, { ...wait, expect: { persona, phase, slots } }] }
} // biome-ignore format: one thought
