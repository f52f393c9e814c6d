import type { Report } from '@lotse/contract'
import { nearestName } from './nearestName.ts'
import { isFew, PEOPLE, type People, type ReportQuery } from './reportQuery.ts'

/** Terms shown, those that failed most visitors first. */
const MOST = 20

type Row = Report['searches'][number] & People

/** Searches that found nothing or led nowhere, with the product they may have meant, and how many searches there were. */
export function reportSearches({ sums }: ReportQuery): Pick<Report, 'searches' | 'searchTotals'> {
  const rows = sums<Row>(
    'searches',
    `k1 AS term, sum(count) AS searches, ${PEOPLE}, sum(f1) AS withoutResult, sum(f2) AS withoutClick`,
    1,
  )
  const items = sums<{ name: string } & People>('happened', `k2 AS name, ${PEOPLE}`, 1, "k1 = 'item'")
  const names = items.filter((one) => !isFew(one)).map(({ name }) => name)
  const failed = (row: Row) => row.withoutResult + row.withoutClick
  const total = (key: 'searches' | 'withoutResult' | 'withoutClick') => rows.reduce((sum, row) => sum + row[key], 0)
  return {
    // What only a few typed may say who they are.
    searches: rows
      .filter((row) => !isFew(row) && failed(row) > 0)
      .sort((a, b) => failed(b) - failed(a) || (a.term < b.term ? -1 : 1))
      .slice(0, MOST)
      .map(({ real: _, ...row }) => {
        const nearest = row.withoutResult > 0 ? nearestName(row.term, names) : undefined
        return { ...row, ...(nearest !== undefined && { nearest }) }
      }),
    searchTotals: {
      searches: total('searches'),
      withoutResult: total('withoutResult'),
      withoutClick: total('withoutClick'),
    },
  }
}
