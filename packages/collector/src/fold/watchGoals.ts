import type { GoalConfig, LotseConfig } from '@lotse/contract'
import { matchEvent } from '@lotse/rules'
import type { Fold, LoggedEvent } from './foldEvents.ts'

/** Notes on the content a visitor has seen before that its goal was reached. */
export type GoalWatch = (fold: Pick<Fold, 'exposed'>, logged: LoggedEvent) => void

/** The goal of a variant: its own, else its slot's. */
export function goalOf(config: LotseConfig, slot: string, variant: string): GoalConfig | undefined {
  const slotConfig = config.slots?.find(({ id }) => id === slot)
  const id = slotConfig?.variants.find((one) => one.id === variant)?.goal ?? slotConfig?.goal
  return config.goals?.find((goal) => goal.id === id)
}

/** One watch per goal; only the first time counts. */
export function watchGoals(config: LotseConfig): GoalWatch[] {
  return (config.goals ?? []).map((goal) => {
    const matches = matchEvent(goal.event, goal.where)
    return ({ exposed }, { event, time }) => {
      if (exposed.size === 0 || !matches(event)) return
      for (const row of exposed.values()) {
        if (row.convertedAt !== null || goalOf(config, row.slot, row.variant)?.id !== goal.id) continue
        row.convertedAt = time
        const value = goal.value === undefined ? undefined : event.properties?.[goal.value]
        row.value = typeof value === 'number' ? value : 0
      }
    }
  })
}
