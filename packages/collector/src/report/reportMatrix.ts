import type { Matrix } from '@lotse/contract'
import { COUNTS, type ReportQuery } from './reportQuery.ts'
import { type Cells, withhold } from './withhold.ts'

/** Fewer visitors than this could be recognised as persons. */
export const LEAST_VISITORS = 10

/** Visitors seen in the range by the persona and phase of their last event. */
export function reportMatrix({ all }: ReportQuery, personas: string[], phases: string[]): Matrix {
  const rows = all<{ persona: string; phase: string; real: number; sample: number }>(
    `SELECT v.persona, v.phase, sum(v.sample = 0) AS real, sum(v.sample = 1) AS sample FROM visitor v
     WHERE ${COUNTS} AND v.last_seen >= :from AND v.first_seen < :to GROUP BY 1, 2`,
  )
  const cells: Cells = personas.map(() => phases.map(() => ({ real: 0, sample: 0 })))
  for (const { persona, phase, ...counts } of rows) {
    const row = cells[personas.indexOf(persona)]
    const column = phases.indexOf(phase)
    if (row && column >= 0) row[column] = counts
  }
  const shown = withhold(cells, LEAST_VISITORS)
  const entries = personas.map((persona, r) => {
    return [persona, Object.fromEntries(phases.map((phase, c) => [phase, shown[r]![c]!]))] as const
  })
  const withheld = shown.flat().filter((cell) => cell === null).length
  return { cells: Object.fromEntries(entries), least: LEAST_VISITORS, withheld }
}
