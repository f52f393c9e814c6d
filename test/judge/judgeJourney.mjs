import { createClassifier } from '@lotse/persona'
import { interval } from './interval.mjs'
import { readVisitors } from './readVisitors.mjs'
import { shareOf } from './scores.mjs'

const GAP = 30 * 60_000
const FOLLOW_UP = 30 * 864e5
/** Visitors with fewer events have hardly had the chance to go back and forth. */
const ENOUGH = 5
const MOST_FLAPPING = 0.01

/** Every phase a visitor was in, those left by decay between two events included. */
function walk(classifier, events, onEvent) {
  const state = classifier.fresh(events[0].anonymousId)
  const path = [state.phase.id]
  const go = (phase) => path.at(-1) === phase || path.push(phase)
  events.forEach((event, i) => {
    const known = [...state.history]
    classifier.apply(state, event)
    // The history drops its oldest entries; what was added stands behind the last one known.
    const added = known.length ? state.history.slice(state.history.lastIndexOf(known.at(-1)) + 1) : state.history // biome-ignore format: one thought
    for (const [phase] of added) go(phase)
    go(state.phase.id)
    onEvent(event, i, classifier.read(state, event.time).phase)
  })
  return path
}

/** Three or more changes in a row between the same two phases: A, B, A, B. */
const isFlapping = (path) => path.some((phase, i) => i > 2 && phase === path[i - 2] && path[i - 1] === path[i - 3])

/** T4: the default journey on the histories of RetailRocket's visitors. */
export function judgeJourney(file) {
  const visitors = readVisitors(file)
  const classifier = createClassifier({ lotse: 1, site: { id: 'journey' } })
  const end = Math.max(...[...visitors.values()].map((events) => events.at(-1).time))
  const sessions = []
  const paths = []
  for (const events of visitors.values()) {
    const path = walk(classifier, events, ({ time }, i, phase) => {
      const next = events[i + 1]
      if ((next && next.time - time <= GAP) || end - time < FOLLOW_UP) return
      const later = events.slice(i + 1).filter((one) => one.time - time <= FOLLOW_UP)
      const has = (name) => later.some(({ event }) => event === name)
      sessions.push({ phase, returns: later.length > 0, cart: has('add_to_cart'), order: has('purchase') })
    })
    if (events.length >= ENOUGH) paths.push(path)
  }
  const phases = ['discover', 'explore', 'buy', 'use', 'ask', 'engage'].map((id) => {
    const members = sessions.filter(({ phase }) => phase === id)
    const rates = Object.fromEntries(
      ['returns', 'cart', 'order'].map((what) => [
        what,
        { rate: shareOf(members, (one) => one[what]), range: interval(members, (drawn) => shareOf(drawn, (one) => one[what])) },
      ]),
    ) // biome-ignore format: a table
    return { id, n: members.length, ...rates }
  })
  const rises = (what, ...ids) => {
    const rates = ids.map((id) => phases.find((phase) => phase.id === id)[what].rate)
    return rates.every((rate, i) => !i || rate > rates[i - 1])
  }
  const flapping = shareOf(paths, isFlapping)
  return {
    visitors: visitors.size,
    phases,
    results: [
      { test: 'T4', what: 'returns within 30 days: Discover < Explore', passed: rises('returns', 'discover', 'explore') },
      { test: 'T4', what: 'cart within 30 days: Discover < Explore < Buy', passed: rises('cart', 'discover', 'explore', 'buy') },
      { test: 'T4', what: 'order within 30 days: Discover < Explore < Buy', passed: rises('order', 'discover', 'explore', 'buy') },
      {
        test: 'T4',
        what: `flapping among ${paths.length} visitors with ≥ ${ENOUGH} events`,
        figure: flapping,
        range: interval(paths, (drawn) => shareOf(drawn, isFlapping)),
        most: MOST_FLAPPING,
        passed: flapping <= MOST_FLAPPING,
      },
    ],
  } // biome-ignore format: a table
}
