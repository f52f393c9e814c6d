import type { Answer, BuiltRules, ClassifierState, Facts } from '@lotse/contract'
import { DAY, type Language, language, round, type View } from '@lotse/rules'
import { createJourney, type Journey } from './createJourney.ts'
import { createPersonas, type Persona, type Ranked, rank, winnerOf } from './createPersonas.ts'

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
  language: Language
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
    last: 0,
    visit: { start: 0, count: 0, pages: 0, before: 0 },
    features: {},
    facts: {},
    held: {},
    phase: { id: journey.first, since: 0 },
    history: [],
    caps: {},
  })
  const isExpired = ({ last }: ClassifierState, now: number): boolean => last > 0 && now - last > LIFETIME

  return {
    config,
    fresh,
    isExpired,
    adopt(state) {
      if (state.hash === hash) return state
      const adopted = { ...state, hash, features: { ...state.features } }
      for (const [key] of config.counters) adopted.features[key] ??= null
      if (!journey.phases.some(({ id }) => id === adopted.phase.id)) adopted.phase = { id: journey.first, since: 0 }
      return adopted
    },
    read(state, now, present = {}) {
      const view: View = { state: isExpired(state, now) ? fresh(state.id) : state, now, facts: present }
      const scores: Answer['scores'] = {}
      const held: Ranked[] = []
      for (const persona of personas) {
        const [sum, , holds] = persona.look(view)
        const score = sum / persona.enter
        scores[persona.id] = round(score, 1e4)
        if (holds) held.push([persona, score])
      }
      const personasHeld = rank(held).map(([{ id }]) => id)
      const { id: phase, since } = journey.phaseAt(view)
      return { persona: winnerOf(held), personas: personasHeld, scores, phase, since }
    },
    personas,
    journey,
    language,
  }
}
