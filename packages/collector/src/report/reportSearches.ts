import type { Report } from '@lotse/contract'
import { COUNTS, type ReportQuery } from './reportQuery.ts'

/** Terms shown, the most searched first. */
const MOST = 20

/** Searches known to have found nothing, and how many searches there were. */
export function reportSearches({ all }: ReportQuery): Pick<Report, 'searches' | 'searchTotals'> {
  const within = `FROM searched q JOIN visitor v ON v.id = q.visitor WHERE ${COUNTS} AND q.time >= :from AND q.time < :to`
  const searches = all<Report['searches'][number]>(
    `SELECT q.term, count(*) AS searches, count(DISTINCT q.visitor) AS visitors ${within} AND q.results = 0
     GROUP BY q.term ORDER BY 3 DESC, 2 DESC, 1 LIMIT ${MOST}`,
  )
  const [searchTotals] = all<Report['searchTotals']>(
    `SELECT count(*) AS searches, coalesce(sum(q.results = 0), 0) AS withoutResult ${within}`,
  )
  return { searches, searchTotals: searchTotals! }
}
