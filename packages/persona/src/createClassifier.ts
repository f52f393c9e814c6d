import type { ClassifierState, LotseConfig, LotseEvent, Properties } from '@lotse/contract'
import { countWith, eventName, type View } from '@lotse/rules'
import type { Persona } from './createPersonas.ts'
import { createReader, type Reader } from './createReader.ts'
import { lowerConfig } from './lowerConfig.ts'
import { moveJourney } from './moveJourney.ts'

/** Our own reports of what was shown: they never feed the classifier, or content would confirm itself. */
const OWN = new Set(['exposure', 'exposure_click', 'exposure_dwell', 'web_vitals', 'events_dropped'])

/**
 * Reads and counts. Deterministic: the same events, config and moment give the same answer in a page, the command line
 * and the collector. Clock and facts of the moment are passed in.
 */
export interface Classifier extends Reader {
  /** Counts an event, in place. Events come in the order of their timestamps. */
  apply(state: ClassifierState, event: LotseEvent): void
}

export function createClassifier(config: LotseConfig, onUnknown?: (rule: unknown) => void): Classifier {
  const reader = createReader(lowerConfig(config, onUnknown))
  return { ...reader, apply: applyTo(reader) }
}

/** How events change a state that this reader reads. */
export function applyTo({ config, personas, journey, isExpired, fresh }: Reader): Classifier['apply'] {
  const count = countWith(config)
  const move = moveJourney(journey)
  // An event looks only at personas of which it is a signal, so that its cost does not grow with the others. Their scores
  // can only fade meanwhile: to find out late that one has been left is to find out in time. Not so where a signal speaks
  // against the persona: as that fades, the score rises.
  const against = new Set(config.counters.filter(({ weight = 0 }) => weight < 0).map(({ key }) => key))
  const wavering = personas.filter(({ built: { score } }) => score?.signals.some(({ key }) => against.has(key)))
  const byName = new Map<string, Persona[]>()
  for (const persona of personas)
    for (const name of persona.built.score?.names ?? []) byName.set(name, [...(byName.get(name) ?? []), persona])
  return (state, event) => {
    const name = eventName(event)
    const now = Date.parse(event.timestamp)
    if (Number.isNaN(now)) return
    if (OWN.has(name)) return noteShown(state, name, event.properties, now)
    if (isExpired(state, now)) Object.assign(state, { ...fresh(state.id), seq: state.seq, ahead: state.ahead })
    /** Made anew once the event is counted: a view is of one moment. */
    const look = (): View => ({ state, now, facts: {} })
    const before = look()
    const touched = [name, '*'].flatMap((each) => byName.get(each) ?? [])
    for (const { id, holds } of [...wavering, ...touched]) if (id in state.held && !holds(before)) delete state.held[id]
    move(before)
    count(state, event, now)
    const view = look()
    for (const persona of touched) if (enters(persona, view)) state.held[persona.id] = now
    move(view, event)
  }
}

/** A score persona is entered by an event of one of its signals, with enough of both score and evidence. */
function enters({ id, built: { score }, sum }: Persona, view: View): boolean {
  if (id in view.state.held) return false
  const [total, seen] = sum(view)
  return total >= score!.enter && seen >= (score!.minEvidence ?? 1)
}

/** Times kept per variant for frequency caps; -1 stands for a click among them. */
const SHOWN = 20
const CLICKED = -1

/** Frequency caps are the one thing that exposures do change. */
function noteShown(state: ClassifierState, name: string, { slot, variant }: Properties = {}, now: number): void {
  if (variant === 'default' || !name.startsWith('exposure')) return
  const shown = (state.caps[`${slot}/${variant}`] ??= [])
  shown.push(name === 'exposure' ? now : CLICKED)
  if (shown.length > SHOWN) shown.shift()
}
