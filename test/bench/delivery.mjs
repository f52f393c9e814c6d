import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { engines } from '../engines/installed.mjs'
import { installPeers } from './installPeers.mjs'
import './typescript.mjs'

/**
 * `npm run bench:delivery`: what arrives of what was promised, in real browsers, beside peers.
 * `--only lotse` (or a peer's name), `--engine chromium`, `--scenario "killed at once"` run a part; the rest of the results stays.
 */
const { values: asked } = parseArgs({ options: { only: { type: 'string' }, engine: { type: 'string' }, scenario: { type: 'string' }, runs: { type: 'string', default: '1' } } }) // biome-ignore format: a list
installPeers('@snowplow/browser-tracker')
const { runCell } = await import('./deliveryCell.mjs')
const { needsKill, scenarios } = await import('./deliveryScenarios.mjs')
const { LOTSE, peers } = await import('./trackPeers.mjs')

const file = new URL('results/delivery.json', import.meta.url)
const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { cells: {} })
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
/** Cell by cell: a run that is ended keeps what it has, and two may run at once. */
function keep(key, cell) {
  const { cells } = read()
  cells[key] = { ...cell, load: Math.round(loadavg()[0] * 10) / 10 }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
  writeFileSync(file, `${JSON.stringify({ machine, cells }, null, 2)}\n`)
}
const isAsked = (what, name) => !what || name.toLowerCase().includes(what.toLowerCase())
const trackers = [LOTSE, ...peers].filter((name) => isAsked(asked.only, name))
const names = Object.keys(engines).filter((name) => engines[name].find() && isAsked(asked.engine, name))
/** Complete, and nothing twice in the store. */
const isWhole = ({ accepted, promised, called, twiceInStore }) => accepted === promised && promised === called && twiceInStore === 0 // biome-ignore format: one thought
const show = ({ accepted, promised, twiceOnWire, twiceInStore, error }) =>
  error ? 'failed' : `${accepted}/${promised}${twiceOnWire ? ` +${twiceOnWire}` : ''}${twiceInStore ? ` (${twiceInStore} stored)` : ''}` // biome-ignore format: one line

for (const engine of names)
  for (const tracker of trackers)
    for (const scenario of Object.keys(scenarios).filter((name) => isAsked(asked.scenario, name))) {
      if (needsKill(scenario) && engine === 'webkit') continue
      for (let run = 0; run < Number(asked.runs); run++) {
        const cell = await runCell({ tracker, engine, scenario }).catch((error) => ({ error: String(error) }))
        console.log(`${engine}  ${tracker}  ${scenario}: ${show(cell)}  ${JSON.stringify(cell)}`)
        const key = `${engine} | ${tracker} | ${scenario}`
        const before = run > 0 && read().cells[key]
        // Of several runs the worst counts.
        if (!before || (isWhole(before) && !isWhole(cell))) keep(key, cell)
      }
    }

const { cells: results } = read()
console.log(
  '\nUnique events accepted / promised (Lotse: resolved as durable; peers: called); +n came twice over the wire',
)
const columns = [LOTSE, ...peers]
for (const engine of Object.keys(engines)) {
  console.log(`\n${engine.padEnd(30)}${columns.map((name) => name.replace(/^@|\/.*|-js$/g, '').padEnd(16)).join('')}`)
  for (const scenario of Object.keys(scenarios)) {
    const cells = columns.map((tracker) => results[`${engine} | ${tracker} | ${scenario}`])
    if (cells.some(Boolean)) console.log(`  ${scenario.padEnd(28)}${cells.map((cell) => (cell ? show(cell) : '–').padEnd(16)).join('')}`) // biome-ignore format: one line
    if (scenario === 'steady') console.log(`  ${'  POST / OPTIONS'.padEnd(28)}${cells.map((cell) => (cell?.posts === undefined ? '–' : `${cell.posts} / ${cell.preflights}`).padEnd(16)).join('')}`) // biome-ignore format: one line
  }
}

const own = Object.entries(results).filter(([key]) => key.includes(`| ${LOTSE} |`))
const failed = own.filter(([key, cell]) => !isWhole(cell) || (key.endsWith('steady') && (cell.posts !== 1 || cell.preflights !== 0))) // biome-ignore format: one thought
console.log(`\nLotse: ${own.length - failed.length} of ${own.length} cells whole, nothing twice in the store`)
for (const [key, cell] of failed) console.log(`  MISSED ${key}: ${JSON.stringify(cell)}`)
process.exit(failed.length ? 1 : 0)
