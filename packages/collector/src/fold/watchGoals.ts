import type { GoalConfig, LotseConfig } from '@lotse/contract'
import { eventName, matchEvent } from '@lotse/rules'
import type { Fold, LoggedEvent } from './foldEvents.ts'
import { addHappened } from './noteHappened.ts'
import { orderId } from './orderId.ts'

/** Notes a goal that is reached, and so on the content that the visitor has seen before. */
export type GoalWatch = (fold: Fold, logged: LoggedEvent) => void

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
    return (fold, { event, time }) => {
      if (!matches(event)) return
      const { exposed } = fold
      const worth = goal.value === undefined ? undefined : event.properties?.[goal.value]
      const value = typeof worth === 'number' ? worth : 0
      if (eventName(event) !== 'purchase' || !fold.orders.has(orderId(event)))
        addHappened(fold, time, { what: 'goal', which: goal.id, whose: '', value })
      for (const row of exposed.values()) {
        if (row.convertedAt !== null || goalOf(config, row.slot, row.variant)?.id !== goal.id) continue
        row.convertedAt = time
        row.value = value
      }
    }
  })
}
