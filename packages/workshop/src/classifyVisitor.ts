import type { Facts, LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifier } from '@lotse/persona'
import { createChooser } from '@lotse/slots'
import { buildConfig } from './compile/buildConfig.ts'

/** What the config says about one visitor. */
export interface VisitorAnswer {
  visitor: string
  /** The winner, or `unknown`. */
  persona: string
  /** All that hold, best first. */
  personas: string[]
  scores: { [persona: string]: number }
  phase: string
  /** Slot → variant, or `default`. */
  slots: { [slot: string]: string }
}

/** Events of one visitor, in the order of the log → the answer at `at` (ms since epoch; left out: at the last event). */
export type ClassifyVisitor = (visitor: string, events: LotseEvent[], at?: number) => VisitorAnswer

/**
 * Compiles a config to the same classifier and chooser as in the page. Events are taken in timestamp order, equal ones in
 * the order of the log; those after `at` have not happened yet. The present page is that of the last event; facts of the
 * site are remembered ones, with their age.
 */
export function createClassifyVisitor(config: LotseConfig): ClassifyVisitor {
  const built = buildConfig(config)
  const classifier = createClassifier(config)
  const chooser = createChooser(built)
  return (visitor, events, at = Infinity) => {
    const timed = events.map((event): [number, LotseEvent] => [Date.parse(event.timestamp), event])
    const past = timed.filter(([time]) => time <= at).sort(([a], [b]) => a - b)
    const state = classifier.fresh(visitor)
    for (const [, event] of past) classifier.apply(state, event)
    const [lastTime, last] = past.at(-1) ?? [0, undefined]
    const now = Number.isFinite(at) ? at : lastTime
    const facts = pageFacts(last)
    const answer = classifier.read(state, now, facts)
    const { persona, personas, scores, phase } = answer
    const decisions = chooser.all({ answer, state, facts, now })
    const slots = Object.fromEntries(decisions.map(({ slot, variant }) => [slot, variant]))
    return { visitor, persona, personas, scores, phase, slots }
  }
}

/** Built-in facts of the page where an event happened. */
function pageFacts(event: LotseEvent | undefined): Facts {
  const { page, campaign, device, channel, language, consent } = event?.context ?? {}
  const facts = { page, campaign, device, channel, language, consent }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts
}
