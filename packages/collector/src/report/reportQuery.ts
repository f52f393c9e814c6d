import { DAY } from '@lotse/rules'
import type Database from 'libsql'
import type { ReportFilter } from './reportFilter.ts'

/** What every figure of one report is asked with. */
export interface ReportQuery {
  /** Rows of a statement; `:from`, `:to` (ms, the end excluded), `:firstDay`, `:lastDay` (UTC day numbers) are bound. */
  all<T>(sql: string): T[]
  /** UTC day numbers, both included. */
  firstDay: number
  lastDay: number
  /** The same length of time just before. */
  before(): ReportQuery
}

/**
 * SQL for "this row's visitor counts"; `visitor` must be joined as `v`. Robots and sample data are left out here, in one
 * place, so that no figure forgets it.
 */
export const COUNTS = 'v.bot <= :bots AND v.sample <= :sample'

/** Fixes the range: `days` back from the newest event, at most to tomorrow (a wrong clock must not empty the report). */
export function createReportQuery(database: Database.Database, filter: ReportFilter, now: number): ReportQuery {
  const who = { bots: filter.bots ? 1 : 0, sample: filter.sample === false ? 0 : 1 }
  const [{ first, last }] = database
    .prepare(
      `SELECT min(first_seen) AS first, max(last_seen) AS last FROM visitor v WHERE ${COUNTS} AND last_seen <= :most`,
    )
    .all({ ...who, most: now + DAY }) as [{ first: number | null; last: number | null }]
  const lastDay = Math.floor((last ?? now) / DAY)
  const firstDay = filter.days ? lastDay - filter.days + 1 : Math.floor((first ?? now) / DAY)
  return over(database, who, firstDay, lastDay)
}

function over(database: Database.Database, who: object, firstDay: number, lastDay: number): ReportQuery {
  const all = { ...who, firstDay, lastDay, from: firstDay * DAY, to: (lastDay + 1) * DAY }
  return {
    firstDay,
    lastDay,
    all: <T>(sql: string) => {
      // SQLite refuses parameters that a statement does not name.
      const named = Object.entries(all).filter(([name]) => new RegExp(`:${name}\\b`).test(sql))
      return database.prepare(sql).all(Object.fromEntries(named)) as T[]
    },
    before: () => over(database, who, firstDay - (lastDay - firstDay + 1), firstDay - 1),
  }
}
