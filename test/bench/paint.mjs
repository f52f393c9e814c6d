import './typescript.mjs'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { engines } from '../engines/installed.mjs'
import { installPeers } from './installPeers.mjs'

/**
 * `npm run bench:paint`: whether slots are painted once, and what that costs beside other tools. `--loads N` of each.
 * `--part scenarios` (with `--engine NAME`, `--scenario TEXT`), `--part peers`, `--part script` run one; the others' results stay.
 */
const { values } = parseArgs({ options: { loads: { type: 'string', default: '100' }, engine: { type: 'string' }, part: { type: 'string' }, scenario: { type: 'string' } } }) // biome-ignore format: a list
const loads = Number(values.loads)
const parts = ['scenarios', 'peers', 'script']
const refuse = (why) => {
  console.error(why)
  process.exit(2)
}
if (!(loads >= 1)) refuse(`--loads ${values.loads} is no number of loads.`)
if (values.part && !parts.includes(values.part)) refuse(`--part ${values.part}: there are ${parts.join(', ')}.`)
const isAsked = (part) => !values.part || values.part === part
installPeers('@adobe/alloy')
const { benchScenarios } = await import('./paint/benchScenarios.mjs')
const { benchPeers } = await import('./paint/benchPeers.mjs')
const { benchScript } = await import('./paint/benchScript.mjs')
const { showPaint } = await import('./paint/showPaint.mjs')

const names = Object.keys(engines).filter((name) => (!values.engine || name === values.engine) && engines[name].find())
for (const name of Object.keys(engines))
  if (!engines[name].find()) console.log(`${name} is not installed and left out. ${engines[name].advice}`)

const file = new URL('results/paint.json', import.meta.url)
const NOTHING = { rows: [], peers: [], script: [] }
const before = existsSync(file) && (values.part || values.engine) ? JSON.parse(readFileSync(file, 'utf8')) : NOTHING
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, loadBefore: loadavg() }
const told = { ...NOTHING, ...before, loads, machine }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
// After each part, so that a run that is cut short has told what it knows.
const write = (more = {}) => writeFileSync(file, `${JSON.stringify({ ...told, ...more }, null, 2)}\n`)
if (isAsked('scenarios'))
  for (const name of names) {
    const rows = await benchScenarios(name, loads, values.scenario)
    const stays = ({ engine, scenario }) => engine !== name || (values.scenario && !scenario.includes(values.scenario))
    told.rows = [...told.rows.filter(stays), ...rows]
    write()
  }
if (names.includes('chromium') && isAsked('peers')) {
  told.peers = await benchPeers('chromium', loads)
  write()
}
if (names.includes('chromium') && isAsked('script')) told.script = await benchScript(loads)
machine.loadAfter = loadavg()
const results = showPaint(told)
write({ results })
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
