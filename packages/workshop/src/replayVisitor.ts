import type { ClassifierState, Facts, LotseEvent } from '@lotse/contract'
import type { Classifier } from '@lotse/persona'

/** Where a visitor stands after some events: what is remembered, the moment, and what the present page says. */
export interface Replayed {
  state: ClassifierState
  /** ms since epoch */
  now: number
  facts: Facts
}

/**
 * Counts a visitor's events in timestamp order, equal ones in the order of the log; those after `at` have not happened yet.
 * The present page is that of the last event; facts of the site are remembered ones, with their age.
 */
export function replayVisitor(
  classifier: Classifier,
  visitor: string,
  events: LotseEvent[],
  at: number = Infinity,
): Replayed {
  const timed = events.map((event): [number, LotseEvent] => [Date.parse(event.timestamp), event])
  const past = timed.filter(([time]) => time <= at).sort(([a], [b]) => a - b)
  const state = classifier.fresh(visitor)
  for (const [, event] of past) classifier.apply(state, event)
  const [lastTime, last] = past.at(-1) ?? [0, undefined]
  return { state, now: Number.isFinite(at) ? at : lastTime, facts: pageFacts(last) }
}

/** Built-in facts of the page where an event happened. */
function pageFacts(event: LotseEvent | undefined): Facts {
  const { page, campaign, device, channel, language, consent } = event?.context ?? {}
  const facts = { page, campaign, device, channel, language, consent }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts
}
