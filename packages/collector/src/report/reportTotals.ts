import type { Totals } from '@lotse/contract'
import type { ReportQuery } from './reportQuery.ts'

/** The headline figures. */
export function reportTotals({ all, sums }: ReportQuery): Totals {
  // A visitor counts on the last of their days in the range: the day from which they come back after it, or never.
  const [seen] = all<{ visitors: number }>(
    `SELECT coalesce(sum(count), 0) AS visitors FROM tally WHERE tile = 'chain' AND day > :lastDay
     AND bot <= :bots AND sample <= :sample AND CAST(k1 AS INTEGER) BETWEEN :firstDay AND :lastDay`,
  )
  const [days] = sums<{ events: number }>('days', 'coalesce(sum(f1), 0) AS events')
  const [visits] = sums<{ visits: number }>('visits', 'coalesce(sum(count), 0) AS visits')
  const [orders] = sums<{ orders: number; value: number }>(
    'orders',
    'coalesce(sum(count), 0) AS orders, coalesce(sum(f1), 0) / 1e3 AS value',
  )
  return { ...seen!, ...visits!, ...days!, ...orders! }
}
