import type { BuiltPersona } from '@lotse/contract'
import { compileTest, readSignal, type View } from '@lotse/rules'

export const UNKNOWN = 'unknown'

/** One persona, compiled as far as reading needs it. */
export interface Persona {
  id: string
  built: BuiltPersona
  /** Sum of the signals and how many events they have seen; of a `when` persona 1 or 0. */
  sum(view: View): [score: number, seen: number]
  /** Score relative to `enter`. */
  score(view: View): number
  holds(view: View): boolean
}

export function createPersonas(personas: BuiltPersona[]): Persona[] {
  return personas.map((built): Persona => {
    const { id, when, score } = built
    if (!score) {
      const test = when ? compileTest(when) : () => undefined
      const holds = (view: View) => test(view) === true
      return { id, built, holds, score: (view) => Number(holds(view)), sum: (view) => [Number(holds(view)), 1] }
    }
    const { enter, leave, minDwell = 0 } = score
    const signals = score.signals.map(readSignal)
    const sum: Persona['sum'] = (view) =>
      signals.reduce(
        ([total, seen], signal) => {
          const [more, times] = signal(view)
          return [total + more, seen + times]
        },
        [0, 0],
      )
    return {
      id,
      built,
      sum,
      score: (view) => sum(view)[0] / enter,
      holds({ state, now, facts }) {
        const since = Object.hasOwn(state.held, id) ? state.held[id]! : Infinity
        return since < Infinity && (sum({ state, now, facts })[0] >= leave || now - since < minDwell)
      },
    }
  })
}

/** Those that hold, best first: priority, then score, then the order of the file. */
export function rankPersonas(personas: Persona[], view: View): { persona: Persona; score: number }[] {
  const priority = ({ persona }: { persona: Persona }) => persona.built.priority ?? 0
  return personas
    .filter((persona) => persona.holds(view))
    .map((persona) => ({ persona, score: persona.score(view) }))
    .sort((a, b) => priority(b) - priority(a) || b.score - a.score)
}

/** The winner's id; `unknown` where none holds or the lead is smaller than the winner asks for. */
export function winnerOf(ranked: { persona: Persona; score: number }[]): string {
  const [best, second] = ranked
  if (!best) return UNKNOWN
  const { id, built } = best.persona
  const isRival = second && second.persona.built.priority === built.priority
  return isRival && best.score - second.score < (built.score?.margin ?? 0) ? UNKNOWN : id
}
