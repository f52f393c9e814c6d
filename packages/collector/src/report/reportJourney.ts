import type { Journey } from '@lotse/contract'
import { DAY } from '@lotse/rules'
import { hideFew } from './hideFew.ts'
import { isFew, PEOPLE, PEOPLE_COUNTED, type People, type ReportQuery } from './reportQuery.ts'

interface Move extends People {
  from: string
  to: string
}

/** The journeys of the visitors seen in the range, from their first day on. */
export function reportJourney({ sums }: ReportQuery): Journey {
  const now = sums<{ phase: string } & People>('visitors', `k2 AS phase, ${PEOPLE_COUNTED}`, 1)
  const moves = sums<Move & { moves: number; dwell: number }>(
    'moves',
    `k1 AS "from", k2 AS "to", sum(count) AS moves, 1.0 * sum(f1) / sum(count) AS dwell, ${PEOPLE}`,
    2,
  )
  // Of each visitor one move at most has the same number.
  const steps = sums<Move & { step: string }>('moves', `k3 AS step, k1 AS "from", k2 AS "to", ${PEOPLE_COUNTED}`, 3)
  const hiddenNow = hideFew(now)
  return {
    now: Object.fromEntries(now.map((row) => [row.phase, hiddenNow.has(row) ? null : row.visitors])),
    moves: moves
      .filter((row) => !isFew(row))
      .sort((a, b) => b.moves - a.moves)
      .map(({ from, to, moves, dwell }) => ({ from, to, moves, days: dwell / DAY })),
    steps: moves.flatMap(({ from, to }) => {
      const ofPair = steps.filter((row) => row.from === from && row.to === to)
      const drawn = ofPair.filter(({ step }) => step !== '')
      const later = ofPair.find(({ step }) => step === '')?.visitors ?? 0
      const hidden = hideFew(drawn, later)
      return drawn
        .filter((row) => !hidden.has(row))
        .map(({ step, visitors }) => ({ step: Number(step), from, to, visitors }))
    }),
  }
}
