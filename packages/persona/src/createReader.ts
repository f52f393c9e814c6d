import type { Answer, BuiltRules, ClassifierState, Facts } from '@lotse/contract'
import { DAY, type View } from '@lotse/rules'
import { createJourney, type Journey } from './createJourney.ts'
import { createPersonas, type Persona, rankPersonas, winnerOf } from './createPersonas.ts'

/** A profile without activity for so long is forgotten. */
const LIFETIME: number = 180 * DAY

/** A built config compiled once, as far as reading a state needs it: this is all that first paint has. */
export interface Reader {
  config: BuiltRules
  fresh(id: string): ClassifierState
  /** Takes over a stored state; counters that this config has and the state has not are unknown until replayed. */
  adopt(state: ClassifierState): ClassifierState
  /** Whether the profile is too old to be used. */
  isExpired(state: ClassifierState, now: number): boolean
  /** The answer at `now` (ms since epoch); `facts` of the present page go before remembered ones. */
  read(state: ClassifierState, now: number, facts?: Facts): Answer
  personas: Persona[]
  journey: Journey
}

export function createReader(config: BuiltRules): Reader {
  const { built: hash } = config
  const personas = createPersonas(config.personas)
  const journey = createJourney(config.phases)

  const fresh = (id: string): ClassifierState => ({
    v: 1,
    hash,
    seq: 0,
    ahead: [],
    id,
    first: 0,
    last: 0,
    visit: { start: 0, count: 0, pages: 0, before: 0 },
    days: [],
    features: {},
    facts: {},
    held: {},
    phase: { id: journey.first, since: 0 },
    history: [],
    caps: {},
  })
  const isExpired = (state: ClassifierState, now: number): boolean => !!state.last && now - state.last > LIFETIME

  return {
    config,
    fresh,
    isExpired,
    adopt(state) {
      if (state.hash === hash) return state
      const adopted = { ...state, hash, features: { ...state.features } }
      for (const { key } of config.counters) adopted.features[key] ??= null
      if (!journey.phases.some(({ id }) => id === adopted.phase.id)) adopted.phase = { id: journey.first, since: 0 }
      return adopted
    },
    read(state, now, present = {}) {
      const view: View = { state: isExpired(state, now) ? fresh(state.id) : state, now, facts: present }
      const ranked = rankPersonas(personas, view)
      const { id, since } = journey.phaseAt(view)
      return {
        persona: winnerOf(ranked),
        personas: ranked.map(({ persona }) => persona.id),
        scores: Object.fromEntries(personas.map((one) => [one.id, Math.round(one.score(view) * 1e4) / 1e4])),
        phase: id,
        since,
      }
    },
    personas,
    journey,
  }
}
