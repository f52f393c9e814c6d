import type { ClassifierState, LotseConfig, LotseEvent } from '@lotse/contract'
import { byName, countWith, eventFacts, eventName, type View } from '@lotse/rules'
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
export function applyTo({ config, personas, journey, language, isExpired, fresh }: Reader): Classifier['apply'] {
  const count = countWith(config, language)
  const move = moveJourney(journey, language)
  // An event looks only at personas of which it is a signal, so that its cost does not grow with the others. Their scores
  // can only fade meanwhile: to find out late that one has been left is to find out in time.
  const touchedBy = byName(personas)
  return (state, event) => {
    const name = eventName(event)
    const now = Date.parse(event.timestamp)
    if (Number.isNaN(now)) return
    if (OWN.has(name)) return noteShown(state, name, event.properties, now)
    if (isExpired(state, now)) Object.assign(state, { ...fresh(state.id), seq: state.seq, ahead: state.ahead })
    const { held } = state
    const touched = touchedBy(name)
    const before: View = { state, now, facts: {} }
    for (const { id, look } of touched) if (!look(before)[2]) delete held[id]
    move(before)
    // Made anew: a view is of one moment.
    const view: View = { state, now, facts: eventFacts(event), event }
    count(view)
    for (const { id, look, enter, minEvidence = 1 } of touched) {
      const [score, seen] = look(view)
      if (score >= enter && seen >= minEvidence) held[id] ??= now
    }
    move(view)
  }
}

/** Times kept per variant for frequency caps; -1 stands for a click among them. */
const SHOWN = 20
const CLICKED = -1

/** Frequency caps are the one thing that exposures do change. */
function noteShown(state: ClassifierState, name: string, properties: LotseEvent['properties'], now: number): void {
  const { slot, variant } = properties ?? {}
  if (variant === 'default' || (name !== 'exposure' && name !== 'exposure_click')) return
  const shown = (state.caps[`${slot}/${variant}`] ??= [])
  shown.push(name === 'exposure' ? now : CLICKED)
  if (shown.length > SHOWN) shown.shift()
}
