import type { Matrix, Report } from '@lotse/contract'
import { LEAST_VISITORS, PEOPLE_COUNTED, type ReportQuery } from './reportQuery.ts'
import { type Cells, withhold } from './withhold.ts'

/** Channels that have a matrix of their own. */
const MOST_CHANNELS = 6

interface Row {
  channel?: string
  persona: string
  phase: string
  real: number
  visitors: number
}

/** Visitors seen in the range by the persona and phase of their last event; all, and by channel. */
export function reportMatrix(
  { sums }: ReportQuery,
  personas: string[],
  phases: string[],
): Pick<Report, 'matrix' | 'channelMatrices'> {
  const matrixOf = (rows: Row[]): Matrix => {
    const cells: Cells = personas.map(() => phases.map(() => ({ real: 0, sample: 0 })))
    for (const { persona, phase, real, visitors } of rows) {
      const row = cells[personas.indexOf(persona)]
      const column = phases.indexOf(phase)
      if (row && column >= 0) row[column] = { real, sample: visitors - real }
    }
    const shown = withhold(cells, LEAST_VISITORS)
    const entries = personas.map((persona, r) => {
      return [persona, Object.fromEntries(phases.map((phase, c) => [phase, shown[r]![c]!]))] as const
    })
    const withheld = shown.flat().filter((cell) => cell === null).length
    return { cells: Object.fromEntries(entries), least: LEAST_VISITORS, withheld }
  }
  const all = sums<Row>('visitors', `k1 AS persona, k2 AS phase, ${PEOPLE_COUNTED}`, 2)
  const byChannel = sums<Row>('standings', `k1 AS channel, k2 AS persona, k3 AS phase, ${PEOPLE_COUNTED}`, 3)
  const size = new Map<string, number>()
  for (const { channel, visitors } of byChannel) size.set(channel!, (size.get(channel!) ?? 0) + visitors)
  const channels = [...size].sort(([, a], [, b]) => b - a).filter(([, visitors]) => visitors >= LEAST_VISITORS)
  return {
    matrix: matrixOf(all),
    channelMatrices: channels.slice(0, MOST_CHANNELS).map(([channel]) => ({
      channel,
      matrix: matrixOf(byChannel.filter((row) => row.channel === channel)),
    })),
  }
}
