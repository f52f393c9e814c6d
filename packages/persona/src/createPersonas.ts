import type { PersonaConfig, Rule } from '@lotse/contract'
import { type Features, parseDuration, type Read, type Test, type View } from '@lotse/rules'

const HALF_LIFE = '14d'
export const UNKNOWN = 'unknown'

/** One persona, compiled as far as reading needs it. */
export interface Persona {
  id: string
  config: PersonaConfig
  /** Sum of the signals; of a `when` persona 1 or 0. */
  sum(view: View): number
  /** Score relative to `enter`. */
  score(view: View): number
  holds(view: View): boolean
  signals: { score: Read; seen: Read }[]
}

export function createPersonas(configs: PersonaConfig[], features: Features, compile: (rule: Rule) => Test): Persona[] {
  return configs.map((config): Persona => {
    const { id, when, score } = config
    if (!score) {
      const test = when ? compile(when) : () => undefined
      const sum = (view: View) => Number(test(view) === true)
      return { id, config, sum, score: sum, holds: (view) => !!sum(view), signals: [] }
    }
    const { enter, leave = enter / 2, minDwell } = score
    const life = parseDuration(score.halfLife ?? HALF_LIFE)!
    const dwell = parseDuration(minDwell) ?? 0
    const signals = score.signals.map((signal) => features.signal(signal, life))
    const sum = (view: View) => signals.reduce((total, signal) => total + (signal.score(view) ?? 0), 0)
    return {
      id,
      config,
      sum,
      signals,
      score: (view) => sum(view) / enter,
      holds(view) {
        const since = Object.hasOwn(view.state.held, id) ? view.state.held[id]! : Infinity
        return since < Infinity && (sum(view) >= leave || view.now - since < dwell)
      },
    }
  })
}

/** Those that hold, best first: priority, then score, then the order of the file. */
export function rankPersonas(personas: Persona[], view: View): { persona: Persona; score: number }[] {
  const priority = ({ persona }: { persona: Persona }) => persona.config.priority ?? 0
  return personas
    .filter((persona) => persona.holds(view))
    .map((persona) => ({ persona, score: persona.score(view) }))
    .sort((a, b) => priority(b) - priority(a) || b.score - a.score)
}

/** The winner's id; `unknown` where none holds or the lead is smaller than the winner asks for. */
export function winnerOf(ranked: { persona: Persona; score: number }[]): string {
  const [best, second] = ranked
  if (!best) return UNKNOWN
  const { id, config } = best.persona
  const isRival = second && (second.persona.config.priority ?? 0) === (config.priority ?? 0)
  return isRival && best.score - second.score < (config.score?.margin ?? 0) ? UNKNOWN : id
}
