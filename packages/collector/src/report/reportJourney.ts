import type { Journey } from '@lotse/contract'
import { DAY } from '@lotse/rules'
import type { ReportQuery } from './reportQuery.ts'

/** The journeys of the visitors seen in the range, from their first day on. */
export function reportJourney({ sums }: ReportQuery): Journey {
  const now = sums<{ phase: string; count: number }>('visitors', 'k2 AS phase, sum(count) AS count', 1)
  const moves = sums<{ from: string; to: string; moves: number; dwell: number }>(
    'moves',
    'k1 AS "from", k2 AS "to", sum(count) AS moves, 1.0 * sum(f1) / sum(count) AS dwell',
    2,
  )
  const steps = sums<Journey['steps'][number]>(
    'moves',
    'CAST(k3 AS INTEGER) AS step, k1 AS "from", k2 AS "to", sum(count) AS visitors',
    3,
    "k3 <> ''",
  )
  return {
    now: Object.fromEntries(now.map(({ phase, count }) => [phase, count])),
    moves: moves.sort((a, b) => b.moves - a.moves).map(({ dwell, ...rest }) => ({ ...rest, days: dwell / DAY })),
    steps,
  }
}
