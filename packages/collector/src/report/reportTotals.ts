import type { Totals } from '@lotse/contract'
import { COUNTS, type ReportQuery } from './reportQuery.ts'

/** The headline figures. */
export function reportTotals({ all }: ReportQuery): Totals {
  const [days] = all<{ visitors: number; events: number }>(
    `SELECT count(DISTINCT d.visitor) AS visitors, coalesce(sum(d.events), 0) AS events
     FROM visitor_day d JOIN visitor v ON v.id = d.visitor WHERE ${COUNTS} AND d.day BETWEEN :firstDay AND :lastDay`,
  )
  const [visits] = all<{ visits: number }>(
    `SELECT count(*) AS visits FROM visit s JOIN visitor v ON v.id = s.visitor
     WHERE ${COUNTS} AND s.start >= :from AND s.start < :to`,
  )
  const [orders] = all<{ orders: number; value: number }>(
    `SELECT count(*) AS orders, coalesce(sum(o.value), 0) AS value FROM placed_order o JOIN visitor v ON v.id = o.visitor
     WHERE ${COUNTS} AND o.time >= :from AND o.time < :to`,
  )
  return { ...days!, ...visits!, ...orders! }
}
