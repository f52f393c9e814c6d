import type { ConsentRates } from '@lotse/contract'
import type { Store } from '../store/store.ts'
import { dayText } from './dayText.ts'
import { LEAST_VISITORS, type ReportQuery } from './reportQuery.ts'

/** How many agreed, from the receipts; undefined: none came, or so few that they could be recognised. */
export function reportConsent({ receipts }: Store, { firstDay, lastDay }: ReportQuery): ConsentRates | undefined {
  const counts = receipts(dayText(firstDay), dayText(lastDay + 1))
  const choices = counts.reduce((sum, { count }) => sum + count, 0)
  if (choices < LEAST_VISITORS) return undefined
  const purposes = new Map<string, { granted: number; choices: number }>()
  const sources = new Map<string, { granted: number; choices: number }>()
  const add = (map: typeof purposes, key: string, isGranted: boolean, count: number) => {
    const sum = map.get(key) ?? { granted: 0, choices: 0 }
    map.set(key, { granted: sum.granted + (isGranted ? count : 0), choices: sum.choices + count })
  }
  for (const { purposes: chosen, source, count } of counts) {
    for (const [purpose, one] of Object.entries(chosen)) add(purposes, purpose, one === 'granted', count)
    add(sources, source, Object.values(chosen).every((one) => one === 'granted'), count) // biome-ignore format: one line
  }
  const shares = (map: typeof purposes) =>
    [...map].filter(([, one]) => one.choices >= LEAST_VISITORS).map(([key, { granted, choices }]) => ({ key, granted: granted / choices, choices })) // biome-ignore format: one line
  return {
    choices,
    purposes: shares(purposes).map(({ key, ...rest }) => ({ purpose: key, ...rest })),
    sources: shares(sources).map(({ key, granted, choices }) => ({ source: key, choices, grantedAll: granted })),
  }
}
