import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifier, type Explanation, explain, whatWouldChange } from '@lotse/persona'
import { replayVisitor } from './replayVisitor.ts'

/** What would bring about a persona or a phase that is not there: the smallest change found, in a sentence. */
export interface ChangeFor {
  id: string
  sentence: string
}

export interface VisitorExplanation extends Explanation {
  visitor: string
  /** ms since epoch */
  at: number
  /** What would change the answer; personas and phases for which nothing small was found are not named. */
  changes: { personas: ChangeFor[]; phases: ChangeFor[] }
}

/** Events of one visitor → why they are who and where they are at `at` (left out: at the last event). */
export type ExplainVisitor = (
  visitor: string,
  events: LotseEvent[],
  at?: number,
  language?: string,
) => VisitorExplanation

export function createExplainVisitor(config: LotseConfig): ExplainVisitor {
  const classifier = createClassifier(config)
  return (visitor, events, at, language = 'en') => {
    const { state, now, facts } = replayVisitor(classifier, visitor, events, at)
    const explanation = explain(config, classifier, state, now, facts, language)
    const changesFor = (kind: 'persona' | 'phase', all: { id: string; holds: boolean }[]): ChangeFor[] =>
      all.flatMap(({ id, holds }) => {
        const target = kind === 'persona' ? { persona: id } : { phase: id }
        const found = holds ? undefined : whatWouldChange(config, classifier, state, now, facts, target, language)
        return found ? [{ id, sentence: found.sentence }] : []
      })
    const { personas, phases } = explanation
    return { visitor, at: now, ...explanation, changes: { personas: changesFor('persona', personas), phases: changesFor('phase', phases) } } // biome-ignore format: one thought
  }
}
