import type { FrictionResult, Report } from '@lotse/contract'
import { isFew, PEOPLE, type People, type ReportQuery } from './reportQuery.ts'

/** Pages shown, those with the most friction first. */
const MOST = 20

const columns = {
  rage_click: 'rageClicks',
  dead_click: 'deadClicks',
  form_error: 'formErrors',
  form_abandon: 'formAbandons',
  checkout_stall: 'checkoutStalls',
} as const

type Row = { what: string; which: string; count: number; value: number } & People

/** Where pages rub, and what companies asked for. */
export function reportHappened({ sums }: ReportQuery): Pick<Report, 'friction' | 'leads'> {
  const rows = sums<Row>(
    'happened',
    `k1 AS what, k2 AS which, sum(count) AS count, sum(f1) / 1e3 AS value, ${PEOPLE}`,
    2,
    "k1 NOT IN ('item', 'goal')",
  )
  const pages = new Map<string, FrictionResult>()
  for (const row of rows) {
    const column = columns[row.what as keyof typeof columns]
    if (!column || isFew(row)) continue
    const page = pages.get(row.which) ?? { path: row.which, rageClicks: 0, deadClicks: 0, formErrors: 0, formAbandons: 0, checkoutStalls: 0, visitors: 0 } // biome-ignore format: one line
    page[column] += row.count
    page.visitors = Math.max(page.visitors, row.visitors)
    pages.set(row.which, page)
  }
  const sum = (page: FrictionResult) => Object.values(columns).reduce((all, column) => all + page[column], 0)
  return {
    friction: [...pages.values()].sort((a, b) => sum(b) - sum(a)).slice(0, MOST),
    leads: rows
      .filter(({ what }) => what === 'lead')
      // The place of a row must not tell what it withholds.
      .sort(
        (a, b) =>
          Number(isFew(a)) - Number(isFew(b)) || (isFew(a) ? 0 : b.count - a.count) || (a.which < b.which ? -1 : 1),
      )
      .map((row) =>
        isFew(row)
          ? { event: row.which, count: null, visitors: null, value: null }
          : { event: row.which, count: row.count, visitors: row.visitors, value: row.value },
      ),
  }
}
