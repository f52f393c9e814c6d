import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import playwright from 'playwright-core'
import { engines } from '../engines/installed.mjs'
import { installPeers } from './installPeers.mjs'
import './typescript.mjs'

/**
 * `npm run bench:page`: what the tag costs the page, in Chromium. Evaluation and blocking time at 4× slowdown beside peers, in turns;
 * memory after an hour of 200 views; what stays after `destroy()`. `--rounds 5`.
 */
const { values: asked } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
const ROUNDS = Number(asked.rounds)
/** Aim for the first file, ms; memory of Lotse alone, bytes. */
const EVALUATION = 15
const MEMORY = 1_500_000

installPeers('@snowplow/browser-tracker')
const { LOTSE, peers } = await import('./trackPeers.mjs')
const { evaluate, SLOWDOWN } = await import('./page/evaluate.mjs')
const { browseAnHour, VIEWS } = await import('./page/browseAnHour.mjs')
const { leavesBehind } = await import('./page/leavesBehind.mjs')
const { openPlainSite } = await import('./page/plainSite.mjs')

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']
const browser = await playwright.chromium.launch({ executablePath: engines.chromium.find(), args })
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

const NONE = 'no tracker'
const rounds = Object.fromEntries([NONE, LOTSE, ...peers].map((name) => [name, []]))
for (let round = 0; round < ROUNDS; round++)
  for (const [name, all] of Object.entries(rounds)) {
    all.push(name === NONE ? await evaluate(browser, LOTSE, '/empty') : await evaluate(browser, name, '/tracker'))
    console.log(`round ${round + 1}  ${name}: ${JSON.stringify(all.at(-1))}`)
  }
const rows = Object.entries(rounds).map(([tracker, all]) => ({
  tracker,
  ...Object.fromEntries(['first', 'all', 'blocking'].map((key) => [key, median(all.map((one) => one[key]))])),
  least: Math.min(...all.map(({ first }) => first)),
  most: Math.max(...all.map(({ first }) => first)),
}))

const site = await openPlainSite()
const heaps = { with: [], without: [] }
for (let round = 0; round < Math.min(3, ROUNDS); round++) {
  heaps.with.push(await browseAnHour(browser, `${site.url}/with`, true))
  heaps.without.push(await browseAnHour(browser, `${site.url}/without`, false))
}
const left = await leavesBehind(browser, site.url)
await site.close()
await browser.close()

const byName = (name) => rows.find(({ tracker }) => tracker === name)
const own = byName(LOTSE)
const quickest = Math.min(...peers.map((name) => byName(name).first))
const blocking = Math.max(0, own.blocking - byName(NONE).blocking)
const memory = median(heaps.with) - median(heaps.without)
const more = ['listeners', 'intervals', 'timeouts', 'observers'].map((key) => left.after[key] - left.before[key])
const results = [
  { what: `evaluation of the first file at ${SLOWDOWN}× slowdown, ms of thread time`, figure: own.first, most: EVALUATION, passed: own.first <= EVALUATION },
  { what: "evaluation beside the quickest peer's", figure: own.first / quickest, most: 1, passed: own.first <= quickest },
  { what: 'total blocking time added, ms', figure: blocking, most: 0, passed: blocking === 0 },
  { what: `heap of Lotse after an hour of ${VIEWS} views, bytes`, figure: memory, most: MEMORY, passed: memory <= MEMORY },
  { what: 'listeners left after destroy()', figure: more[0], most: 0, passed: more[0] <= 0 },
  { what: 'timers and observers left after destroy()', figure: more.slice(1).reduce((all, one) => all + Math.max(0, one), 0), most: 0, passed: more.slice(1).every((one) => one <= 0) },
  { what: 'listeners of web-vitals left after destroy(): it offers no way to end them', figure: left.after.vitals },
] // biome-ignore format: a table
console.log(`\n  ${''.padEnd(28)}${'first file'.padStart(12)}${'all'.padStart(10)}${'blocking'.padStart(12)}   ms, median of ${ROUNDS} at ${SLOWDOWN}×`) // biome-ignore format: one line
for (const { tracker, first, all, blocking: blocks } of rows) console.log(`  ${tracker.padEnd(28)}${first.toFixed(1).padStart(12)}${all.toFixed(1).padStart(10)}${blocks.toFixed(0).padStart(12)}`) // biome-ignore format: one line
console.log(`  heap, bytes: ${JSON.stringify(heaps)}\n  before, during, after destroy(): ${JSON.stringify(left)}`)
for (const { what, figure, most, passed } of results) console.log(`  ${what}: ${Number(figure.toFixed(2))}${most === undefined ? '' : `, at most ${most}: ${passed ? 'reached' : 'MISSED'}`}`) // biome-ignore format: one line
const machine = { node: process.version, chromium: browser.version(), cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] } // biome-ignore format: one line
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/page.json', import.meta.url), `${JSON.stringify({ machine, rows, rounds, heaps, left, results }, null, 2)}\n`) // biome-ignore format: one call
process.exit(results.every(({ passed = true }) => passed) ? 0 : 1)
