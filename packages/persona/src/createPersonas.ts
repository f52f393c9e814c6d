import type { BuiltPersona } from '@lotse/contract'
import { compileTest, readFact, readSignals, type View } from '@lotse/rules'

export const UNKNOWN = 'unknown'
/** Personas of which the visitor has said: that is not me. */
export const NOT_ME = 'lotse.notMe'
const notMe = readFact(NOT_ME, Infinity)

/** One persona, compiled. */
export interface Persona extends BuiltPersona {
  /** Its score and how many events speak for it (of a `when` persona 1 or 0, and 1), and whether it holds. */
  look(view: View): [score: number, seen: number, holds: boolean]
}

export const createPersonas = (personas: BuiltPersona[]): Persona[] =>
  personas.map((built) => {
    const { id, when, signals = [], leave = 0, minDwell = 0 } = built
    const test = when && compileTest(when)
    return {
      ...built,
      look(view) {
        const may = ![notMe(view)].flat().includes(id)
        if (test) {
          const holds = may && !!test(view)
          return [+holds, 1, holds]
        }
        const [score, seen] = readSignals(signals, view)
        const { held } = view.state
        return [score, seen, may && Object.hasOwn(held, id) && (score >= leave || view.now - held[id]! < minDwell)]
      },
    }
  })

/** A persona that holds, with its score relative to where it is entered. */
export type Ranked = [persona: Persona, score: number]

/** Best first: priority, then score, then the order of the file. */
export const rank = (held: Ranked[]): Ranked[] => held.sort(([a, one], [b, other]) => b.priority - a.priority || other - one) // biome-ignore format: one thought

/** The winner's id; `unknown` where none holds or the lead is smaller than the winner asks for. */
export function winnerOf([best, second]: Ranked[]): string {
  if (!best) return UNKNOWN
  const [{ id, priority, margin = 0 }, score] = best
  return second && second[0].priority === priority && score - second[1] < margin ? UNKNOWN : id
}
