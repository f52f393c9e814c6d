import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifyVisitor } from '../classifyVisitor.ts'

/** How many visitors went from one answer to another. */
export interface Moved {
  from: string
  to: string
  visitors: number
}

/** What one part of the answer is with the present config and with the other one. */
export interface Beside {
  /** Visitors for whom it differs. */
  changed: number
  /** Answer → visitors. */
  before: { [answer: string]: number }
  after: { [answer: string]: number }
  /** The most frequent first; only those that differ. */
  moves: Moved[]
}

/** What a config would have done with a log, beside the present one, as of each visitor's last event. */
export interface Simulation {
  visitors: number
  events: number
  /** Visitors for whom anything differs. */
  changed: number
  persona: Beside
  phase: Beside
  /** Every slot that either config has; `default` where one does not have it. */
  slots: { [slot: string]: Beside }
}

export interface Simulator {
  add(visitor: string, events: LotseEvent[]): void
  result(): Simulation
}

interface Tally {
  add(from: string, to: string): boolean
  result(): Beside
}

function createTally(): Tally {
  const pairs = new Map<string, Moved>()
  return {
    add(from, to) {
      const key = `${from}\u0000${to}`
      const pair = pairs.get(key)
      if (pair) pair.visitors++
      else pairs.set(key, { from, to, visitors: 1 })
      return from !== to
    },
    result() {
      const moves = [...pairs.values()]
      const sum = (side: 'from' | 'to'): { [answer: string]: number } => {
        const counts: { [answer: string]: number } = {}
        for (const move of moves) counts[move[side]] = (counts[move[side]] ?? 0) + move.visitors
        return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a))
      }
      const different = moves.filter(({ from, to }) => from !== to).sort((a, b) => b.visitors - a.visitors)
      const changed = different.reduce((total, { visitors }) => total + visitors, 0)
      return { changed, before: sum('from'), after: sum('to'), moves: different }
    },
  }
}

/** Compares two configs, visitor by visitor; neither log nor answers are kept. Events in the order of the log. */
export function createSimulator(present: LotseConfig, other: LotseConfig): Simulator {
  const [before, after] = [createClassifyVisitor(present), createClassifyVisitor(other)]
  const [persona, phase] = [createTally(), createTally()]
  const slots = new Map<string, Tally>()
  let [visitors, count, changed] = [0, 0, 0]
  for (const { id } of [...(present.slots ?? []), ...(other.slots ?? [])])
    if (!slots.has(id)) slots.set(id, createTally())
  return {
    add(visitor, events) {
      const [a, b] = [before(visitor, events), after(visitor, events)]
      visitors++
      count += events.length
      const differs = [persona.add(a.persona, b.persona), phase.add(a.phase, b.phase)]
      for (const [id, tally] of slots) differs.push(tally.add(a.slots[id] ?? 'default', b.slots[id] ?? 'default'))
      if (differs.some(Boolean)) changed++
    },
    result: () => ({
      visitors,
      events: count,
      changed,
      persona: persona.result(),
      phase: phase.result(),
      slots: Object.fromEntries([...slots].map(([id, tally]) => [id, tally.result()])),
    }),
  }
}
