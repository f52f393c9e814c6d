import type { Totals } from '@lotse/contract'
import type { ReportQuery } from './reportQuery.ts'

/** The headline figures. */
export function reportTotals({ sums }: ReportQuery): Totals {
  // A visitor counts on the last of their days in the range: the day whose next one is after it, or that has none.
  const [seen] = sums<{ visitors: number }>(
    'chain',
    'coalesce(sum(count), 0) AS visitors',
    0,
    "(k1 = '' OR CAST(k1 AS INTEGER) > :lastDay)",
  )
  const [days] = sums<{ events: number }>('days', 'coalesce(sum(f1), 0) AS events')
  const [visits] = sums<{ visits: number }>('visits', 'coalesce(sum(count), 0) AS visits')
  const [orders] = sums<{ orders: number; value: number }>(
    'orders',
    'coalesce(sum(count), 0) AS orders, coalesce(sum(f1), 0) / 1e3 AS value',
  )
  return { ...seen!, ...visits!, ...days!, ...orders! }
}
