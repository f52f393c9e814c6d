import { readFileSync } from 'node:fs'
import { createClassifier } from '@lotse/persona'

/** A rule file, compiled; a rule that is none of the language must not pass for one that never holds. */
export function openRules(path) {
  const config = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
  return createClassifier(config, (rule) => {
    throw new Error(`${path}: not of the language: ${JSON.stringify(rule)}`)
  })
}

/** What the rules say of a visitor after the last of these events. */
export function answerAfter(classifier, events) {
  const state = classifier.fresh(events[0].anonymousId)
  for (const event of events) classifier.apply(state, event)
  return classifier.read(state, state.last)
}
