import type { LotseConfig, SampleRatio, SlotResult, VariantResult } from '@lotse/contract'
import { goalOf } from '../fold/watchGoals.ts'
import { checkSampleRatio } from './checkSampleRatio.ts'
import { compareShares } from './compareShares.ts'
import { named } from './named.ts'
import { isFew, PEOPLE_COUNTED, type People, type ReportQuery } from './reportQuery.ts'

/** Days back whose visitors say how many more will come. */
const RATE_DAYS = 14

interface Row extends People {
  slot: string
  variant: string
  arm: string
  holdout: string
  exposures: number
  clicks: number
  clickedBy: number
  conversions: number
  value: number
  dwell: number
  readers: number
  recent: number
}

/** Per slot what its variants did, for visitors who saw them first in the range. Slots of the config come first. */
export function reportSlots({ sums, firstDay, lastDay }: ReportQuery, config: LotseConfig): SlotResult[] {
  const recentFrom = Math.max(firstDay, lastDay - RATE_DAYS + 1)
  const rows = sums<Row>(
    'slots',
    `k1 AS slot, k2 AS variant, k3 AS arm, k4 AS holdout, ${PEOPLE_COUNTED}, sum(f1) AS exposures, sum(f2) AS clicks,
     sum(f3) AS clickedBy, sum(f4) AS conversions, sum(f5) / 1e3 AS value, sum(f6) AS dwell, sum(f7) AS readers,
     1.0 * sum(count * (day >= ${recentFrom})) / ${lastDay - recentFrom + 1} AS recent`,
    4,
  ).sort((a, b) => b.visitors - a.visitors)
  const configured = config.slots ?? []
  const ids = new Set([...configured.map(({ id }) => id), ...rows.map(({ slot }) => slot)])
  return [...ids].map((id) => {
    const slot = configured.find((one) => one.id === id)
    const goal = config.goals?.find((one) => one.id === slot?.goal)
    const ofSlot = rows.filter((row) => row.slot === id)
    const shown = ofSlot.filter((row) => row.holdout === '0' && !isFew(row))
    return {
      ...named({ id, label: slot?.label }),
      ...(goal && { goal: named(goal) }),
      variants: shown.map((row) => {
        const isFirst = shown.find(({ variant }) => variant === row.variant) === row
        return variantResult(row, ofSlot, config, isFirst ? sampleRatioOf(row.variant, ofSlot, config) : undefined)
      }),
    }
  })
}

const isHeldOut = (row: Row) => row.holdout === '1'

/** Held out are those who would have seen the same variant: nobody else is comparable. */
function variantResult(row: Row, ofSlot: Row[], config: LotseConfig, sampleRatio?: SampleRatio): VariantResult {
  const { slot, variant, arm, exposures, clicks, clickedBy, conversions, value, dwell, readers, visitors } = row
  const label = config.slots?.find(({ id }) => id === slot)?.variants.find(({ id }) => id === variant)?.label
  const compared = ofSlot.filter((one) => isHeldOut(one) && one.variant === variant && (one.arm === '' || one.arm === arm))
  const sum = (key: 'visitors' | 'conversions' | 'value' | 'recent' | 'real') => compared.reduce((all, one) => all + one[key], 0)
  const heldOut = { visitors: sum('visitors'), conversions: sum('conversions'), value: sum('value') }
  const isHidden = isFew({ real: sum('real'), visitors: heldOut.visitors })
  const uplift = !isHidden && goalOf(config, slot, variant) && compareShares({ visitors, conversions }, heldOut, row.recent + sum('recent'))
  return {
    variant,
    ...(arm && { arm }),
    ...(label !== undefined && { label }),
    visitors, exposures, clicks, clickedBy, conversions, value, readers,
    dwell: dwell / visitors,
    ...(heldOut.visitors > 0 && !isHidden && { holdout: heldOut }),
    ...(uplift && { uplift }),
    ...(sampleRatio && { sampleRatio }),
  }
} // biome-ignore format: one glance

/** The groups that a variant's visitors fall into, with the shares that the config gives them. */
function sampleRatioOf(variant: string, ofSlot: Row[], config: LotseConfig): SampleRatio | undefined {
  const slot = config.slots?.find(({ id }) => id === ofSlot[0]!.slot)
  const { test } = slot?.variants.find(({ id }) => id === variant) ?? {}
  const kept = (1 - (slot?.holdoutPercent ?? 0) / 100) * (1 - (config.holdoutPercent ?? 0) / 100)
  const { coverage = 100 } = slot?.variants.find(({ id }) => id === variant) ?? {}
  const count = (holdout: string, arm?: string) =>
    ofSlot
      .filter((row) => row.variant === variant && row.holdout === holdout && (arm === undefined || row.arm === arm))
      .reduce((sum, { visitors }) => sum + visitors, 0)
  const shown = test
    ? test.map(({ id, share }) => ({ name: id, visitors: count('0', id), share: (kept * coverage * share) / 1e4 }))
    : [{ name: 'shown', visitors: count('0'), share: kept }]
  const groups = kept < 1 ? [...shown, { name: 'holdout', visitors: count('1'), share: 1 - kept }] : shown
  return checkSampleRatio(groups)
}
