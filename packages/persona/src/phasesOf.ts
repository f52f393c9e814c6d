import type { JourneyConfig, PhaseConfig } from '@lotse/contract'
import { defaultPhases } from './defaultPhases.ts'

/**
 * The phases of a journey: the default ones, or own ones among which a name stands for the default phase of that name. A
 * default phase then comes from those default ones that are there, and from every own one.
 */
export function phasesOf({ phases }: JourneyConfig = { phases: 'default' }): PhaseConfig[] {
  if (phases === 'default') return defaultPhases
  const own = phases.flatMap((one) => (typeof one === 'string' ? [] : [one.id]))
  return phases.flatMap((one) => {
    if (typeof one !== 'string') return [one]
    const found = defaultPhases.find(({ id }) => id === one)
    if (!found?.from) return found ? [found] : []
    return [{ ...found, from: [...found.from.filter((id) => phases.includes(id)), ...own] }]
  })
}
