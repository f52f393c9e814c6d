import { DAY } from '@lotse/rules'
import type Database from 'libsql'
import type { ReportFilter } from './reportFilter.ts'

/** What every figure of one report is asked with. */
export interface ReportQuery {
  /** Rows of a statement; `:from`, `:to` (ms, the end excluded), `:firstDay`, `:lastDay` (UTC day numbers) are bound. */
  all<T>(sql: string): T[]
  /** Sums of a tile of `tally` in the range: `columns` as SQL (`real` and `sampled`: visitors), grouped by the first `groups` of them. */
  sums<T>(tile: string, columns: string, groups?: number, where?: string): T[]
  /** UTC day numbers, both included. */
  firstDay: number
  lastDay: number
  /** The same length of time just before. */
  before(): ReportQuery
}

/** Fewer visitors than this could be recognised as persons. */
export const LEAST_VISITORS = 10

/** Visitors of a group, in SQL over `tally`; those of sample data are no persons. */
export const PEOPLE = 'sum(visitors * (sample = 0)) AS real, sum(visitors) AS visitors'
/** The same where a row counts visitors. */
export const PEOPLE_COUNTED = 'sum(count * (sample = 0)) AS real, sum(count) AS visitors'

export interface People {
  real: number
  visitors: number
}

/** Whether a group would tell of so few that they could be recognised. */
export const isFew = ({ real, visitors }: People): boolean => real > 0 && visitors < LEAST_VISITORS

/**
 * Fixes the range: `days` back from the newest event, at most to tomorrow (a wrong clock must not empty the report); and
 * who counts: robots and sample data are left out in one place, so that no figure forgets it.
 */
export function createReportQuery(database: Database.Database, filter: ReportFilter, now: number): ReportQuery {
  const today = Math.floor(now / DAY)
  const who = { bots: filter.bots ? 1 : 0, sample: filter.sample === false ? 0 : 1 }
  const [{ first, last }] = database
    .prepare(
      `SELECT min(day) AS first, max(day) AS last FROM tally
       WHERE tile = 'days' AND bot <= :bots AND sample <= :sample AND day <= :most`,
    )
    .all({ ...who, most: today + 1 }) as [{ first: number | null; last: number | null }]
  const lastDay = last ?? today
  const firstDay = filter.days ? lastDay - filter.days + 1 : (first ?? today)
  return over(database, who, firstDay, lastDay)
}

function over(database: Database.Database, who: object, firstDay: number, lastDay: number): ReportQuery {
  const all = { ...who, firstDay, lastDay, from: firstDay * DAY, to: (lastDay + 1) * DAY }
  const rows = <T>(sql: string) => {
    // SQLite refuses parameters that a statement does not name.
    const named = Object.entries(all).filter(([name]) => new RegExp(`:${name}\\b`).test(sql))
    return database.prepare(sql).all(Object.fromEntries(named)) as T[]
  }
  return {
    firstDay,
    lastDay,
    all: rows,
    sums: <T>(tile: string, columns: string, groups = 0, where = 'true') => {
      const group = Array.from({ length: groups }, (_, index) => index + 1)
      return rows<T>(
        `SELECT ${columns} FROM tally WHERE tile = '${tile}' AND day BETWEEN :firstDay AND :lastDay
         AND bot <= :bots AND sample <= :sample AND ${where} ${groups ? `GROUP BY ${group}` : ''}`,
      )
    },
    before: () => over(database, who, firstDay - (lastDay - firstDay + 1), firstDay - 1),
  }
}
