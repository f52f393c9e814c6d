import type { VitalResult } from '@lotse/contract'
import { isFew, PEOPLE, type People, type ReportQuery } from './reportQuery.ts'

type Metric = VitalResult['metric']

/** At most good, above poor; ms, CLS without unit. https://web.dev/articles/defining-core-web-vitals-thresholds */
const thresholds: Record<Metric, [good: number, poor: number]> = {
  LCP: [2_500, 4_000],
  INP: [200, 500],
  CLS: [0.1, 0.25],
  FCP: [1_800, 3_000],
  TTFB: [800, 1_800],
}

type Row = { metric: Metric; persona: string; value: number; count: number } & People

/** Web vitals of all, then by persona: the value that three of four page views reach. */
export function reportVitals({ sums }: ReportQuery, personas: string[]): VitalResult[] {
  const rows = sums<Row>(
    'vitals',
    `k1 AS metric, k2 AS persona, CAST(k3 AS REAL) AS value, sum(count) AS count, ${PEOPLE}`,
    3,
  )
  return (Object.keys(thresholds) as Metric[]).flatMap((metric) =>
    [undefined, ...personas].flatMap((persona): VitalResult[] => {
      const own = rows.filter((row) => row.metric === metric && (persona === undefined || row.persona === persona))
      if (own.length === 0) return []
      const people = own.reduce((sum, row) => ({ real: sum.real + row.real, visitors: sum.visitors + row.visitors }), { real: 0, visitors: 0 }) // biome-ignore format: one line
      const p75 = isFew(people) ? null : percentile75(own)
      return [{ metric, ...(persona !== undefined && { persona }), visitors: people.visitors, p75, rating: p75 === null ? null : rate(metric, p75) }] // biome-ignore format: one line
    }),
  )
}

/** Nearest rank: the smallest value that at least three quarters do not exceed. */
export function percentile75(values: { value: number; count: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const rank = Math.ceil(0.75 * sorted.reduce((sum, { count }) => sum + count, 0))
  let below = 0
  return sorted.find(({ count }) => (below += count) >= rank)!.value
}

function rate(metric: Metric, p75: number): VitalResult['rating'] {
  const [good, poor] = thresholds[metric]
  return p75 <= good ? 'good' : p75 <= poor ? 'needs-improvement' : 'poor'
}
