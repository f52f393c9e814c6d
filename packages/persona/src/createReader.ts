import type { Answer, ClassifierState, Facts, LotseConfig, Rule } from '@lotse/contract'
import { compileRule, createFeatures, DAY, fnv, type RuleContext, type Test, type View } from '@lotse/rules'
import { createJourney, type Journey } from './createJourney.ts'
import { createPersonas, type Persona, rankPersonas, winnerOf } from './createPersonas.ts'
import { defaultPhases } from './defaultPhases.ts'

/** A profile without activity for so long is forgotten. */
const LIFETIME: number = 180 * DAY

/** A config compiled once, as far as reading a state needs it: this is all that first paint has. */
export interface Reader {
  /** Of the config: a state computed with another one knows only the counters that both have. */
  hash: string
  fresh(id: string): ClassifierState
  /** Takes over a stored state; counters that this config has and the state has not are unknown until replayed. */
  adopt(state: ClassifierState): ClassifierState
  /** Whether the profile is too old to be used. */
  isExpired(state: ClassifierState, now: number): boolean
  /** The answer at `now` (ms since epoch); `facts` of the present page go before remembered ones. */
  read(state: ClassifierState, now: number, facts?: Facts): Answer
  /** Compiles another rule against the same counters, for slots. */
  test(rule: Rule): Test
  context: RuleContext
  personas: Persona[]
  journey: Journey
}

export function createReader(config: LotseConfig, onUnknown?: (rule: unknown) => void): Reader {
  const { personas: personaConfigs = [], journey: { phases = 'default' } = {}, audiences: named = [], facts } = config
  const features = createFeatures()
  const audiences = Object.fromEntries(named.map(({ id, when }) => [id, when]))
  const context: RuleContext = { features, audiences, ...(facts && { facts }), ...(onUnknown && { onUnknown }) }
  const test = (rule: Rule): Test => compileRule(rule, context)
  const personas = createPersonas(personaConfigs, features, test)
  const journey = createJourney(phases === 'default' ? defaultPhases : phases, test)
  const hash = fnv(JSON.stringify([personaConfigs, phases, named, facts, config.slots])).toString(36)

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
    hash,
    fresh,
    isExpired,
    adopt(state) {
      if (state.hash === hash) return state
      const adopted = { ...state, hash, features: { ...state.features } }
      for (const key of features.counters.keys()) adopted.features[key] ??= null
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
    test,
    context,
    personas,
    journey,
  }
}
