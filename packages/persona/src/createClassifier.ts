import type { Answer, ClassifierState, Facts, LotseConfig, LotseEvent, Properties, Rule } from '@lotse/contract'
import { compileRule, createFeatures, DAY, eventName, fnv, type RuleContext, type Test, type View } from '@lotse/rules'
import { createJourney, type Journey } from './createJourney.ts'
import { createPersonas, type Persona, rankPersonas, updateHeld, winnerOf } from './createPersonas.ts'
import { defaultPhases } from './defaultPhases.ts'

/** A profile without activity for so long is forgotten. */
const LIFETIME: number = 180 * DAY

/** Our own reports of what was shown: they never feed the classifier, or content would confirm itself. */
const OWN = new Set(['exposure', 'exposure_click', 'web_vitals', 'events_dropped'])

/**
 * A config compiled once. Deterministic: the same events, config and moment give the same answer in a page, the command
 * line and the collector. Clock and facts of the moment are passed in.
 */
export interface Classifier {
  /** Of the config: a state computed with another one knows only the counters that both have. */
  hash: string
  fresh(id: string): ClassifierState
  /** Takes over a stored state; counters that this config has and the state has not are unknown until replayed. */
  adopt(state: ClassifierState): ClassifierState
  /** Counts an event, in place. Events come in the order of their timestamps. */
  apply(state: ClassifierState, event: LotseEvent): void
  /** The answer at `now` (ms since epoch); `facts` of the present page go before remembered ones. */
  read(state: ClassifierState, now: number, facts?: Facts): Answer
  /** Compiles another rule against the same counters, for slots. */
  test(rule: Rule): Test
  context: RuleContext
  personas: Persona[]
  journey: Journey
}

/** Times kept per variant for frequency caps. */
const SHOWN = 20
/** Stands for a click among those times. */
const CLICKED = -1

/** Frequency caps are the one thing that exposures do change. */
function noteShown(state: ClassifierState, name: string, { slot, variant }: Properties = {}, now: number): void {
  if (variant === 'default' || !name.startsWith('exposure')) return
  const shown = (state.caps[`${slot}/${variant}`] ??= [])
  shown.push(name === 'exposure' ? now : CLICKED)
  if (shown.length > SHOWN) shown.shift()
}

export function createClassifier(config: LotseConfig, onUnknown?: (rule: unknown) => void): Classifier {
  const { personas: personaConfigs = [], journey: { phases = 'default' } = {}, audiences: named = [], facts } = config
  const features = createFeatures()
  const audiences = Object.fromEntries(named.map(({ id, when }) => [id, when]))
  const context: RuleContext = { features, audiences, ...(facts && { facts }), ...(onUnknown && { onUnknown }) }
  const test = (rule: Rule): Test => compileRule(rule, context)
  const personas = createPersonas(personaConfigs, features, test)
  const journey = createJourney(phases === 'default' ? defaultPhases : phases, test, audiences)
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
  const expired = (state: ClassifierState, now: number): boolean => !!state.last && now - state.last > LIFETIME

  return {
    hash,
    fresh,
    adopt(state) {
      if (state.hash === hash) return state
      const adopted = { ...state, hash, features: { ...state.features } }
      for (const key of features.keys()) adopted.features[key] ??= state.last ? null : []
      for (const id of Object.keys(adopted.held)) if (!personas.some((one) => one.id === id)) delete adopted.held[id]
      if (!journey.ids.includes(adopted.phase.id)) adopted.phase = { id: journey.first, since: 0 }
      return adopted
    },
    apply(state, event) {
      const name = eventName(event)
      const now = Date.parse(event.timestamp)
      if (Number.isNaN(now)) return
      if (OWN.has(name)) return noteShown(state, name, event.properties, now)
      if (expired(state, now)) Object.assign(state, { ...fresh(state.id), seq: state.seq, ahead: state.ahead })
      const view: View = { state, now, facts: {} }
      updateHeld(personas, state, view)
      journey.move(view)
      features.apply(state, event, now)
      updateHeld(personas, state, view, name)
      journey.move(view, event)
    },
    read(state, now, facts = {}) {
      const view: View = { state: expired(state, now) ? fresh(state.id) : state, now, facts }
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
