import type { ClassifierState, Facts, LotseConfig, Where } from '@lotse/contract'
import type { Classifier } from '../createClassifier.ts'
import { type Change, eventsOf, factsOf, proposalsFor } from './proposeChanges.ts'
import { eventPhrase, sentence } from './sentence.ts'
import { fill, wordsOf } from './words.ts'

/** The smallest change found that would make someone this persona. */
export interface Counterfactual {
  persona: string
  changes: Change[]
  sentence: string
}

/**
 * Tries proposals out on a copy of the state, with the real classifier, fewest events first: what it names has been seen to
 * work. Undefined where the persona holds already or nothing small was found.
 */
export function whatWouldChange(
  config: LotseConfig,
  classifier: Classifier,
  state: ClassifierState,
  now: number,
  facts: Facts,
  persona: string,
  language = 'en',
): Counterfactual | undefined {
  // biome-ignore format: one line
  if (classifier.read(state, now, facts).personas.includes(persona)) return undefined
  const changes = proposalsFor(config, persona).find((one) => {
    const copy = JSON.parse(JSON.stringify(state)) as ClassifierState
    const waited = now + Math.max(0, ...one.map((change) => (change.kind === 'wait' ? change.ms + 1 : 0)))
    for (const event of eventsOf(one, waited)) classifier.apply(copy, event)
    return classifier.read(copy, waited + 100, factsOf(one, facts)).personas.includes(persona)
  })
  return (
    changes && {
      persona,
      changes,
      sentence: changes.map((change) => say(change, language)).join(wordsOf(language).and),
    }
  )
}

function say(change: Change, language: string): string {
  const words = wordsOf(language)
  if (change.kind === 'wait') return fill(words.wait, Math.ceil(change.ms / 36e5))
  if (change.kind === 'fact') return sentence(change.rule, language)
  const { rule, times, event } = change
  const { where, within } = rule as { where?: Where; within?: string }
  return fill(words.more, eventPhrase({ event, ...(where && { where }) }, within, language), times)
}
