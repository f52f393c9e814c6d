import type { Report, SourceResult } from '@lotse/contract'
import { isFew, LEAST_VISITORS, PEOPLE, type People, type ReportQuery } from './reportQuery.ts'

/** Campaigns shown, those with the most visits first. */
const MOST = 20

type Row = SourceResult & People & { source?: string; medium?: string }
const FIGURES = `sum(count) AS visits, ${PEOPLE}, sum(f1) AS orders, sum(f2) / 1e3 AS value`

/** Visits by the channel and the campaign they came through, with the orders placed in them; handovers between channels. */
export function reportSources({ sums }: ReportQuery): Pick<Report, 'channels' | 'campaigns' | 'handovers'> {
  const channels = sums<Row>('visits', `k1 AS name, ${FIGURES}`, 1)
  const campaigns = sums<Row>('campaigns', `k1 AS source, k2 AS medium, k3 AS name, ${FIGURES}`, 3)
  const handovers = sums<{ from: string; to: string; count: number } & People>(
    'handovers',
    `k1 AS "from", k2 AS "to", sum(count) AS count, ${PEOPLE}`,
    2,
  )
  return {
    channels: joinFew(channels),
    campaigns: joinFew(campaigns)
      .slice(0, MOST)
      .map((row) => ({ source: '', medium: '', ...row })),
    handovers: handovers
      .filter(({ visitors }) => visitors >= LEAST_VISITORS)
      .sort((a, b) => b.count - a.count)
      .map(({ real: _, ...row }) => row),
  }
}

/** Rows of few visitors become one, named `few`; where that is still too small, it is left out. */
function joinFew(rows: Row[]): Omit<Row, 'real'>[] {
  const few = rows.filter(isFew)
  const sum = few.reduce(
    (all, row) => ({
      name: 'few',
      visits: all.visits + row.visits,
      visitors: all.visitors + row.visitors,
      orders: all.orders + row.orders,
      value: all.value + row.value,
    }),
    { name: 'few', visits: 0, visitors: 0, orders: 0, value: 0 },
  )
  const shown = rows
    .filter((row) => !isFew(row))
    .sort((a, b) => b.visits - a.visits)
    .map(({ real: _, ...row }) => row)
  return sum.visitors >= LEAST_VISITORS ? [...shown, sum] : shown
}
