import type { ClassifierState, PersonaConfig, Rule } from '@lotse/contract'
import { type Features, parseDuration, type Test, type View } from '@lotse/rules'

const HALF_LIFE = '14d'
export const UNKNOWN = 'unknown'

/** One persona, compiled. */
export interface Persona {
  id: string
  priority: number
  /** Score relative to `enter`; of a `when` persona 1 or 0. */
  score(view: View): number
  holds(view: View): boolean
  /** How far ahead it must be, relative to `enter`. */
  margin: number
  /** Of a `score` persona: once an event has counted, is it entered, and before that, is it left? */
  evidence: string[]
  enters?(view: View): boolean
  leaves?(view: View): boolean
}

export function createPersonas(configs: PersonaConfig[], features: Features, compile: (rule: Rule) => Test): Persona[] {
  return configs.map(({ id, when, score, priority = 0 }): Persona => {
    if (!score) {
      const test = when ? compile(when) : () => undefined
      const holds = (view: View) => test(view) === true
      return { id, priority, holds, score: (view) => (holds(view) ? 1 : 0), margin: 0, evidence: [] }
    }
    const { enter, leave = enter / 2, halfLife = HALF_LIFE, minEvidence = 1, margin = 0 } = score
    const life = parseDuration(halfLife) ?? parseDuration(HALF_LIFE)!
    const dwell = parseDuration(score.minDwell) ?? 0
    const signals = score.signals.map((signal) => features.signal(signal, life))
    const sum = (view: View) => signals.reduce((total, signal) => total + (signal.score(view) ?? 0), 0)
    const leaves = (view: View) => sum(view) < leave && view.now - (view.state.held[id] ?? 0) >= dwell
    return {
      id,
      priority,
      margin,
      score: (view) => sum(view) / enter,
      holds: (view) => id in view.state.held && !leaves(view),
      evidence: score.signals.flatMap(({ event }) => event),
      leaves,
      enters: (view) =>
        sum(view) >= enter && signals.reduce((n, signal) => n + (signal.seen(view) ?? 0), 0) >= minEvidence,
    }
  })
}

/** Those that hold, best first: priority, then score, then the order of the file. */
export function rankPersonas(personas: Persona[], view: View): { persona: Persona; score: number }[] {
  return personas
    .filter((persona) => persona.holds(view))
    .map((persona) => ({ persona, score: persona.score(view) }))
    .sort((a, b) => b.persona.priority - a.persona.priority || b.score - a.score)
}

/** The winner's id; `unknown` where none holds or the lead is smaller than the winner asks for. */
export function winnerOf(ranked: { persona: Persona; score: number }[]): string {
  const [best, second] = ranked
  const contested = second && second.persona.priority === best!.persona.priority
  return best && !(contested && best.score - second.score < best.persona.margin) ? best.persona.id : UNKNOWN
}

/** Held score personas are left before an event counts, others entered after it has. */
export function updateHeld(personas: Persona[], state: ClassifierState, view: View, event?: string): void {
  for (const { id, evidence, enters, leaves } of personas) {
    if (event === undefined) {
      if (id in state.held && leaves?.(view)) delete state.held[id]
    } else if (!(id in state.held) && (evidence.includes(event) || evidence.includes('*')) && enters?.(view))
      state.held[id] = view.now
  }
}
