import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifier } from '@lotse/persona'
import { createChooser } from '@lotse/slots'
import { buildConfig } from './compile/buildConfig.ts'
import { replayVisitor } from './replayVisitor.ts'

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
  /** Slot → arm; only where a test is shown. */
  arms?: { [slot: string]: string }
}

/** Events of one visitor, in the order of the log → the answer at `at` (ms since epoch; left out: at the last event). */
export type ClassifyVisitor = (visitor: string, events: LotseEvent[], at?: number) => VisitorAnswer

/** Compiles a config to the same classifier and chooser as in the page. */
export function createClassifyVisitor(config: LotseConfig): ClassifyVisitor {
  const built = buildConfig(config)
  const classifier = createClassifier(config)
  const chooser = createChooser(built)
  return (visitor, events, at) => {
    const { state, now, facts } = replayVisitor(classifier, visitor, events, at)
    const answer = classifier.read(state, now, facts)
    const { persona, personas, scores, phase } = answer
    const decisions = chooser.all({ answer, state, facts, now })
    const slots = Object.fromEntries(decisions.map(({ slot, variant }) => [slot, variant]))
    const arms = Object.fromEntries(decisions.flatMap(({ slot, arm }) => (arm === undefined ? [] : [[slot, arm]])))
    return { visitor, persona, personas, scores, phase, slots, ...(Object.keys(arms).length && { arms }) }
  }
}
