import type { LotseConfig, SlotResult, VariantResult } from '@lotse/contract'
import { goalOf } from '../fold/watchGoals.ts'
import { compareShares } from './compareShares.ts'
import { named } from './named.ts'
import { COUNTS, type ReportQuery } from './reportQuery.ts'

interface Row {
  slot: string
  variant: string
  arm: string
  holdout: number
  visitors: number
  exposures: number
  clicks: number
  clickedBy: number
  conversions: number
  value: number
}

/** Per slot what its variants did, for visitors who saw them first in the range. Slots of the config come first. */
export function reportSlots({ all }: ReportQuery, config: LotseConfig): SlotResult[] {
  const rows = all<Row>(
    `SELECT e.slot, e.variant, e.arm, e.holdout, count(*) AS visitors, sum(e.exposures) AS exposures,
       sum(e.clicks) AS clicks, sum(e.clicks > 0) AS clickedBy, count(e.converted_at) AS conversions, sum(e.value) AS value
     FROM exposed e JOIN visitor v ON v.id = e.visitor
     WHERE ${COUNTS} AND e.first_at >= :from AND e.first_at < :to GROUP BY 1, 2, 3, 4 ORDER BY 1, visitors DESC, 2, 3`,
  )
  const configured = config.slots ?? []
  const ids = new Set([...configured.map(({ id }) => id), ...rows.map(({ slot }) => slot)])
  return [...ids].map((id) => {
    const slot = configured.find((one) => one.id === id)
    const goal = config.goals?.find((one) => one.id === slot?.goal)
    const ofSlot = rows.filter((row) => row.slot === id)
    return {
      ...named({ id, label: slot?.label }),
      ...(goal && { goal: named(goal) }),
      variants: ofSlot.filter(({ holdout }) => !holdout).map((row) => variantResult(row, ofSlot, config)),
    }
  })
}

/** Held out are those who would have seen the same variant: nobody else is comparable. */
function variantResult(row: Row, ofSlot: Row[], config: LotseConfig): VariantResult {
  const { slot, variant, arm, holdout: _, ...figures } = row
  const label = config.slots?.find(({ id }) => id === slot)?.variants.find(({ id }) => id === variant)?.label
  const heldOut = ofSlot
    .filter((one) => one.holdout && one.variant === variant && (one.arm === '' || one.arm === arm))
    .reduce((sum, one) => ({ visitors: sum.visitors + one.visitors, conversions: sum.conversions + one.conversions }), {
      visitors: 0,
      conversions: 0,
    })
  const uplift = goalOf(config, slot, variant) && compareShares(figures, heldOut)
  return {
    variant,
    ...(arm && { arm }),
    ...(label !== undefined && { label }),
    ...figures,
    ...(heldOut.visitors > 0 && { holdout: heldOut }),
    ...(uplift && { uplift }),
  }
}
