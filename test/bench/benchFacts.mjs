import { measureInTurns } from './cpu.mjs'
import { engines } from './engines.mjs'
import { facts, makeFactRules } from './factRules.mjs'

const RULES = 1000
const ROUNDS = 15
const [LIMIT, OURS] = Object.keys(engines)
const MOST = 1.5

/** 1,000 rules on the facts of one visitor. */
export async function benchFacts() {
  const rules = makeFactRules(RULES)
  const runs = {}
  const matches = {}
  for (const [name, compile] of Object.entries(engines)) {
    const count = compile(rules)
    matches[name] = await count(facts)
    runs[name] = () => count(facts)
  }
  const cost = await measureInTurns(runs, ROUNDS)
  const rows = Object.entries(cost)
    .map(([name, us]) => ({ name, us, ratio: us / cost[LIMIT], matches: matches[name] }))
    .sort((a, b) => a.us - b.us)
  const fastestPeer = rows.find(({ name }) => name !== LIMIT && name !== OURS)
  return {
    rows,
    results: [
      { what: 'all engines find the same matches', figure: new Set(Object.values(matches)).size, unit: 'answers', most: 1 },
      { what: '1,000 fact rules against hand-written closures', figure: cost[OURS] / cost[LIMIT], unit: '×', most: MOST },
      { what: `1,000 fact rules against the fastest peer, ${fastestPeer.name}`, figure: cost[OURS] / fastestPeer.us, unit: '×', most: 1 },
    ],
  } // biome-ignore format: a table
}
