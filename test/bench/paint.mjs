import './typescript.mjs'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { engines } from '../engines/installed.mjs'
import { installPeers } from './installPeers.mjs'

/** `npm run bench:paint`: whether slots are painted once, and what that costs beside other tools. `--loads N` of each, `--engine NAME`. */
const { values } = parseArgs({ options: { loads: { type: 'string', default: '100' }, engine: { type: 'string' } } })
const loads = Number(values.loads)
if (!(loads >= 1)) {
  console.error(`--loads ${values.loads} is no number of loads.`)
  process.exit(2)
}
installPeers('@adobe/alloy')
const { benchScenarios } = await import('./paint/benchScenarios.mjs')
const { benchPeers } = await import('./paint/benchPeers.mjs')
const { benchScript } = await import('./paint/benchScript.mjs')
const { showPaint } = await import('./paint/showPaint.mjs')

const names = Object.keys(engines).filter((name) => (!values.engine || name === values.engine) && engines[name].find())
for (const name of Object.keys(engines))
  if (!engines[name].find()) console.log(`${name} is not installed and left out. ${engines[name].advice}`)

const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, loadBefore: loadavg() }
const told = { loads, machine, rows: [], peers: [], script: [] }
// After each part, so that a run that is cut short has told what it knows.
const write = (more = {}) =>
  writeFileSync(new URL('results/paint.json', import.meta.url), `${JSON.stringify({ ...told, ...more }, null, 2)}\n`)
for (const name of names) {
  told.rows.push(...(await benchScenarios(name, loads)))
  write()
}
if (names.includes('chromium')) {
  told.peers = await benchPeers('chromium', loads)
  write()
  told.script = await benchScript(loads)
}
machine.loadAfter = loadavg()
const results = showPaint(told)
write({ results })
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
