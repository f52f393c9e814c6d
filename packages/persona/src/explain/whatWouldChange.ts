import type { ClassifierState, Facts, LotseConfig, Where } from '@lotse/contract'
import type { Classifier } from '../createClassifier.ts'
import { phasesOf } from '../phasesOf.ts'
import { sayTime } from './because.ts'
import { type Change, eventsOf, factsOf, proposalsFor, proposalsForPhase } from './proposeChanges.ts'
import { eventPhrase, sentence } from './sentence.ts'
import { fill, type Labelled, wordsOf } from './words.ts'

/** Whom or where one would come to be. */
export type Target = { persona: string } | { phase: string }

/** The smallest change found that would make someone this persona, or bring them to this phase. */
export interface Counterfactual {
  changes: Change[]
  sentence: string
}

/**
 * Tries proposals out on a copy of the state, with the real classifier, fewest events first: what it names has been seen to
 * work. Undefined where it holds already or nothing small was found.
 */
export function whatWouldChange(
  config: LotseConfig,
  classifier: Classifier,
  state: ClassifierState,
  now: number,
  facts: Facts,
  target: Target,
  language = 'en',
): Counterfactual | undefined {
  const isThere = (one: ClassifierState, at: number, known: Facts): boolean => {
    const { personas, phase } = classifier.read(one, at, known)
    return 'persona' in target ? personas.includes(target.persona) : phase === target.phase
  }
  if (isThere(state, now, facts)) return undefined
  const proposals =
    'persona' in target
      ? proposalsFor(config, target.persona)
      : proposalsForPhase(config, phasesOf(config.journey), target.phase, classifier.read(state, now, facts).phase)
  const changes = proposals.find((one) => {
    const copy = JSON.parse(JSON.stringify(state)) as ClassifierState
    const waited = now + Math.max(0, ...one.map((change) => (change.kind === 'wait' ? change.ms + 1 : 0)))
    for (const event of eventsOf(one, waited)) classifier.apply(copy, event)
    return isThere(copy, waited + 100, factsOf(one, facts))
  })
  return (
    changes && {
      changes,
      sentence: changes.map((change) => say(change, language, config)).join(wordsOf(language).and),
    }
  )
}

function say(change: Change, language: string, config: Labelled): string {
  const words = wordsOf(language, config)
  if (change.kind === 'wait') return fill(words.wait, sayTime(change.ms, words))
  if (change.kind === 'fact') return sentence(change.rule, language, config)
  const { rule, times, event } = change
  const { where, within } = rule as { where?: Where; within?: string }
  return fill(words.more, eventPhrase({ event, ...(where && { where }) }, within, language, config), times)
}
