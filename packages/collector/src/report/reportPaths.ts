import type { PersonaPaths } from '@lotse/contract'
import { isFew, LEAST_VISITORS, PEOPLE_COUNTED, type People, type ReportQuery } from './reportQuery.ts'

/** Paths told per persona. */
const MOST = 10

type Row = { persona: string; path: string; value: number; converted: number } & People

/** Per persona the ways through the phases, by the goal value that they bring above or below its mean. */
export function reportPaths({ sums }: ReportQuery, personas: string[]): PersonaPaths[] {
  const rows = sums<Row>(
    'paths',
    `k1 AS persona, k2 AS path, ${PEOPLE_COUNTED}, sum(f1) / 1e3 AS value, sum(f2) AS converted`,
    2,
  )
  return personas.flatMap((persona): PersonaPaths[] => {
    const own = rows.filter((row) => row.persona === persona)
    const visitors = own.reduce((sum, row) => sum + row.visitors, 0)
    if (visitors < LEAST_VISITORS) return []
    const mean = own.reduce((sum, row) => sum + row.value, 0) / visitors
    const paths = own
      .filter((row) => !isFew(row))
      .map(({ path, visitors: on, value, converted }) => ({ phases: path.split('>'), visitors: on, converted, value, gain: value - mean * on }))
      .sort((a, b) => Math.abs(b.gain) - Math.abs(a.gain))
      .slice(0, MOST)
      .sort((a, b) => b.gain - a.gain)
    return [{ persona, mean, paths }]
  })
} // biome-ignore format: one thought per line
