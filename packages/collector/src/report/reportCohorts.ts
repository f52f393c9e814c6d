import type { Cohort } from '@lotse/contract'
import { LEAST_VISITORS, type ReportQuery } from './reportQuery.ts'

const WEEKS = 8
const REPEAT_DAYS = [30, 60, 90, 180]

type Row = { day: number; persona: string; key: string; count: number; real: number }

/** Who of those first seen in the range came back and bought again; only weeks and days that are over for them count. */
export function reportCohorts({ sums, lastDay }: ReportQuery, personas: string[]): Cohort[] {
  const columns = 'day, k1 AS persona, k2 AS key, sum(count) AS count, sum(count * (sample = 0)) AS real'
  const returns = sums<Row>('returns', columns, 3)
  const repeats = sums<Row>('repeats', columns, 3)
  const sum = (rows: Row[]) => rows.reduce((all, { count }) => all + count, 0)
  const share = (some: Row[], all: Row[]) => (sum(all) < LEAST_VISITORS ? null : sum(some) / sum(all))

  return personas.flatMap((persona): Cohort[] => {
    const seen = returns.filter((row) => row.persona === persona)
    const first = seen.filter(({ key }) => key === '0')
    if (sum(first) < LEAST_VISITORS) return []
    const orders = repeats.filter((row) => row.persona === persona)
    const weeks = Array.from({ length: WEEKS }, (_, index) => {
      const week = index + 1
      const isOver = ({ day }: Row) => day + week * 7 + 6 <= lastDay
      return share(
        seen.filter((row) => row.key === String(week) && isOver(row)),
        first.filter(isOver),
      )
    })
    const repeat = REPEAT_DAYS.map((days) => {
      const over = orders.filter(({ day }) => day + days <= lastDay)
      return {
        days,
        share: share(
          over.filter(({ key }) => key !== '' && Number(key) <= days),
          over,
        ),
      }
    })
    return [{ persona, visitors: sum(first), weeks, buyers: sum(orders), repeat }]
  })
}
