import type { Report } from '@lotse/contract'

/** A phase at a step of the journey. */
export interface Stop {
  id: string
  step: number
  phase: string
  /** Visitors who came here. */
  fixedValue: number
}

/** Visitors who moved from one stop to the next. */
export interface Move {
  source: string
  target: string
  value: number
  step: number
  from: string
  to: string
}

/** Stops and moves of the first steps; everyone begins at step 0. */
export function journeyGraph({ journey, phases, totals }: Report): { nodes: Stop[]; links: Move[] } {
  const idOf = (step: number, phase: string) => `${step}/${phase}`
  const first = phases[0]!.id
  const nodes = new Map<string, Stop>()
  const stop = (step: number, phase: string): Stop => {
    const id = idOf(step, phase)
    const found = nodes.get(id) ?? { id, step, phase, fixedValue: 0 }
    nodes.set(id, found)
    return found
  }
  stop(0, first).fixedValue = totals.visitors
  const links = journey.steps.map(({ step, from, to, visitors }) => {
    stop(step + 1, to).fixedValue += visitors
    return { source: idOf(step, from), target: idOf(step + 1, to), value: visitors, step, from, to }
  })
  // A move whose beginning is not drawn would hang in the air.
  return { nodes: [...nodes.values()], links: links.filter(({ source }) => nodes.has(source)) }
}
