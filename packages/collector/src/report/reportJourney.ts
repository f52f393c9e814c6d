import type { Journey } from '@lotse/contract'
import { DAY } from '@lotse/rules'
import { COUNTS, type ReportQuery } from './reportQuery.ts'

/** Moves drawn; later ones are in `moves` only. */
const STEPS = 4

const SEEN = `${COUNTS} AND v.last_seen >= :from AND v.first_seen < :to`

/** The journeys of the visitors seen in the range, from their first day on. */
export function reportJourney({ all }: ReportQuery): Journey {
  const now = all<{ phase: string; count: number }>(
    `SELECT v.phase, count(*) AS count FROM visitor v WHERE ${SEEN} GROUP BY v.phase`,
  )
  const moves = all<{ from: string; to: string; moves: number; dwell: number }>(
    `SELECT m.from_phase AS "from", m.to_phase AS "to", count(*) AS moves, avg(m.dwell) AS dwell
     FROM move m JOIN visitor v ON v.id = m.visitor WHERE ${SEEN} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
  )
  const steps = all<Journey['steps'][number]>(
    `SELECT m.step, m.from_phase AS "from", m.to_phase AS "to", count(*) AS visitors
     FROM move m JOIN visitor v ON v.id = m.visitor WHERE ${SEEN} AND m.step < ${STEPS} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  )
  return {
    now: Object.fromEntries(now.map(({ phase, count }) => [phase, count])),
    moves: moves.map(({ dwell, ...rest }) => ({ ...rest, days: dwell / DAY })),
    steps,
  }
}
