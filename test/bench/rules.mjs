import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { installPeers } from './installPeers.mjs'

/** `npm run bench:rules`: what the rules cost, in CPU time, beside other engines. */
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
installPeers('sift')
const { benchFacts } = await import('./benchFacts.mjs')
const { benchBehaviour } = await import('./benchBehaviour.mjs')

const number = (value, width, digits = 1) => value.toFixed(digits).padStart(width)
const facts = await benchFacts()
console.log(
  '\n1,000 fact rules (3 comparisons, 1 OR each) on one visitor, CPU time, lower quartile of 15 rounds in turns',
)
console.log(`  ${''.padEnd(36)}${'µs'.padStart(10)}${'× closures'.padStart(13)}${'matches'.padStart(10)}`)
for (const { name, us, ratio, matches } of facts.rows)
  console.log(`  ${name.padEnd(36)}${number(us, 10)}${number(ratio, 13, 2)}${String(matches).padStart(10)}`)

const behaviour = await benchBehaviour()
console.log('\nBehaviour rules over a history of 500 events, µs of CPU time')
console.log(`  ${'rules'.padEnd(10)}${'one event'.padStart(12)}${'one answer'.padStart(13)}${'all anew'.padStart(13)}`)
for (const { rules, oneEvent, readAll, anew } of behaviour.rows)
  console.log(
    `  ${String(rules).padEnd(10)}${number(oneEvent, 12)}${number(readAll, 13)}${anew === undefined ? '–'.padStart(13) : number(anew, 13)}`,
  )

const results = [...facts.results, ...behaviour.results].map((one) => ({ ...one, passed: !(one.figure > one.most) }))
console.log('\nOur figure against the target')
for (const { what, figure, unit, most, aim, passed } of results)
  console.log(
    `  ${what.padEnd(66)}${number(figure, 9, 3)} ${unit.padEnd(8)}${(most ? `≤ ${most}` : `aim ${aim}`).padEnd(9)} ${most ? (passed ? 'reached' : 'MISSED') : ''}`,
  )
mkdirSync(here('results'), { recursive: true })
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
writeFileSync(here('results/rules.json'), `${JSON.stringify({ machine, facts, behaviour, results }, null, 2)}\n`)
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
