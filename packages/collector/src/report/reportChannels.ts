import type { Report } from '@lotse/contract'
import { COUNTS, type ReportQuery } from './reportQuery.ts'

/** Visits by the channel they came through, with the orders placed in them. */
export function reportChannels({ all }: ReportQuery): Report['channels'] {
  return all(
    `SELECT coalesce(s.channel, 'unknown') AS channel, count(*) AS visits, count(DISTINCT s.visitor) AS visitors,
       coalesce(sum(o.orders), 0) AS orders, coalesce(sum(o.value), 0) AS value
     FROM visit s JOIN visitor v ON v.id = s.visitor
     LEFT JOIN (SELECT visitor, visit, count(*) AS orders, sum(value) AS value FROM placed_order GROUP BY 1, 2) o
       ON o.visitor = s.visitor AND o.visit = s.start
     WHERE ${COUNTS} AND s.start >= :from AND s.start < :to GROUP BY 1 ORDER BY 2 DESC`,
  )
}
