import { createClassifier } from '@lotse/persona'
import { MEASURED, MENTIONS, makeBehaviourRules, makeEvent, makeHistory } from './behaviourRules.mjs'
import { cpuOf, lowerQuartile } from './cpu.mjs'

const SIZES = [100, 1000, 10_000]
const EVENTS = 500
const ROUNDS = 15
/** Few a round, each round from the history on: with more of them it would be another, longer history. */
const PER_ROUND = 10
const COPIES = 20
const SECOND = 1000

/** A classifier of so many rules, with the history behind it. */
function open(size) {
  const personas = makeBehaviourRules(size)
  const classifier = createClassifier({ lotse: 1, site: { id: 'bench' }, personas })
  const history = makeHistory(EVENTS, personas)
  const build = () => {
    const state = classifier.fresh('v')
    for (const event of history) classifier.apply(state, event)
    return state
  }
  const base = build()
  // Events are parsed before, as they are in a page: only counting them is measured.
  const next = Array.from({ length: PER_ROUND }, (_, i) => makeEvent(MEASURED, base.last + i * SECOND, i))
  return {
    /** What an event would cost if all were computed from the log, as engines without a memory must. */
    anew: async () => cpuOf(() => classifier.read(build(), base.last), 3),
    readAll: async () => cpuOf(() => classifier.read(base, base.last), 20),
    oneEvent: async () => {
      const copies = Array.from({ length: COPIES }, () => structuredClone(base))
      let i = 0
      return cpuOf(() => classifier.apply(copies[Math.floor(i / PER_ROUND)], next[i++ % PER_ROUND]), COPIES * PER_ROUND)
    },
  }
}

/** Behaviour rules over a history of 500 events: what one more event costs. */
export async function benchBehaviour() {
  const opened = SIZES.map(open)
  const samples = SIZES.map(() => ({ oneEvent: [], readAll: [], anew: [] }))
  for (let round = -2; round < ROUNDS; round++)
    for (const [i, one] of opened.entries())
      for (const what of Object.keys(samples[i])) {
        // What it costs anew is not asked of the largest: it takes seconds, and no target looks at it.
        if (what === 'anew' && SIZES[i] > 1000) continue
        const cost = await one[what]()
        // The first two rounds warm up.
        if (round >= 0) samples[i][what].push(cost)
      }
  const rows = SIZES.map((rules, i) => ({
    rules,
    ...Object.fromEntries(Object.entries(samples[i]).map(([what, list]) => [what, lowerQuartile(list)])),
  }))
  const [few, middle, many] = rows
  return {
    rows,
    results: [
      { what: `one event against all ${middle.rules} rules anew from the log`, figure: middle.oneEvent / middle.anew, unit: '×', most: 1 / 20 },
      { what: `one event against answering by all ${middle.rules} rules from their counters`, figure: middle.oneEvent / middle.readAll, unit: '×', most: 1 / 20 },
      { what: `one event, ${middle.rules} rules, ${MENTIONS} of them mention it`, figure: middle.oneEvent, unit: 'µs', aim: 20 },
      { what: `one event, from ${few.rules} to ${many.rules} rules`, figure: many.oneEvent / few.oneEvent, unit: '×', most: 1.5 },
    ],
  } // biome-ignore format: a table
}
