import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStore } from '@lotse/collector'
import { natsServer, startCluster } from '../../packages/collector/test/natsCluster.mjs'
import { startLotse, startProgram } from '../faults/collector/startLotse.mjs'
import { load, TOGETHER } from './collect/load.mjs'

/**
 * `npm run bench:collect`: durable events per second, beside the two limits: the same route that stores nothing, and SQLite alone with
 * the same rows. In turns, so that a busy moment meets all; load from this process, each program in its own. `--ms 1500`, `--rounds 3`.
 */
const { values: asked } = parseArgs({ options: { ms: { type: 'string', default: '1500' }, rounds: { type: 'string', default: '3' } } }) // biome-ignore format: a list
const [ms, rounds] = [Number(asked.ms), Number(asked.rounds)]
const SIZES = [1, 10, 100]
const GOAL = 0.6
const file = (name) => fileURLToPath(new URL(`collect/${name}.mjs`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lotse-collect-'))

const storeFile = join(folder, 'collector.db')
const collector = await startLotse(['serve', '--port', '0', '--rate', '10000000', '--store', storeFile])
const nothing = await startProgram(file('nothing'), [])
const sqlite = spawn(process.execPath, [file('sqlite'), join(folder, 'sqlite.db')], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const answers = createInterface(sqlite.stdout)[Symbol.asyncIterator]()
await answers.next()
const alone = async (size, time) => {
  sqlite.stdin.write(`${JSON.stringify({ size, together: TOGETHER, ms: time })}\n`)
  return JSON.parse((await answers.next()).value)
}

const programs = {
  collector: (size, time) => load(collector.url, { size, ms: time, pids: [collector.pid] }),
  'route, stores nothing': (size, time) => load(nothing.url, { size, ms: time, pids: [nothing.pid] }),
  'SQLite alone': alone,
}
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
const summary = (runs) => {
  const sum = (key) => runs.reduce((all, one) => all + one[key], 0)
  const times = runs.flatMap(({ times: all }) => all).sort((a, b) => a - b)
  const perSecond = Math.round((sum('events') / sum('ms')) * 1000)
  return { perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99), cpuPerEvent: sum('cpu') / sum('events'), refused: runs.reduce((all, { refused = 0 }) => all + refused, 0), events: sum('events') } // biome-ignore format: one glance
}
const show = (name, { perSecond, p50, p99, cpuPerEvent, refused }) =>
  console.log(`  ${name.padEnd(34)}${String(perSecond).padStart(8)}/s  p50 ${p50.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms  ${cpuPerEvent.toFixed(1).padStart(6)} µs CPU per event${refused ? `  ${refused} refused` : ''}`) // biome-ignore format: one line

const results = []
let acknowledged = 0
for (const size of SIZES) {
  const runs = Object.fromEntries(Object.keys(programs).map((name) => [name, []]))
  // The just-in-time compiler's turn.
  for (const run of Object.values(programs)) {
    const { events } = await run(size, ms / 3)
    if (run === programs.collector) acknowledged += events
  }
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of Object.entries(programs)) runs[name].push(await run(size, ms))
  const found = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, summary(all)]))
  acknowledged += found.collector.events
  const limit = Math.min(found['route, stores nothing'].perSecond, found['SQLite alone'].perSecond)
  const share = found.collector.perSecond / limit
  console.log(`\nbatches of ${size}`)
  for (const [name, one] of Object.entries(found)) show(name, one)
  console.log(`  ${(share * 100).toFixed(0)} % of the slower limit${size === 100 ? `, goal ${GOAL * 100} %: ${share >= GOAL ? 'reached' : 'MISSED'}` : ''}`) // biome-ignore format: one line
  results.push({ size, ...found, share })
}
sqlite.stdin.end()
await Promise.all([collector.kill('SIGTERM'), nothing.kill('SIGTERM'), once(sqlite, 'exit')])
const store = openStore(storeFile)
const stored = store.counts().events
store.close()
console.log(`\nacknowledged ${acknowledged}, stored ${stored}`)

const cluster = natsServer ? await throughCluster() : console.log('JetStream: skipped, nats-server is not installed')
rmSync(folder, { recursive: true })
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/collect.json', import.meta.url), `${JSON.stringify({ machine, results, acknowledged, stored, cluster }, null, 2)}\n`) // biome-ignore format: one call
process.exit(stored === acknowledged && results.at(-1).share >= GOAL && (!cluster || cluster.whole) ? 0 : 1)

/** Three servers on this machine, a collector in front, a consumer behind. */
async function throughCluster() {
  const nodes = await startCluster(3)
  const nats = ['--nats', nodes.urls.join(',')]
  const target = join(folder, 'cluster.db')
  const front = await startLotse(['serve', '--port', '0', '--rate', '10000000', ...nats])
  const consumer = await startLotse(['consume', '--store', target, ...nats])
  const found = {}
  let sent = 0
  console.log('\nthrough JetStream, three nodes and a consumer on the same machine')
  for (const size of SIZES) {
    sent += (await load(front.url, { size, ms: ms / 3 })).events
    found[size] = summary([await load(front.url, { size, ms: ms * 2, pids: [front.pid] })])
    sent += found[size].events
    show(`batches of ${size}`, found[size])
  }
  const began = performance.now()
  const written = openStore(target)
  while (written.counts().events < sent && performance.now() - began < 60_000) await pause(100)
  const behind = (performance.now() - began) / 1000
  const whole = written.counts().events === sent
  written.close()
  console.log(`  acknowledged ${sent}, stored ${whole ? 'all' : 'NOT ALL'} ${behind.toFixed(1)} s after the last`)
  await Promise.all([front.kill('SIGTERM'), consumer.kill('SIGTERM')])
  await nodes.stop()
  return { found, sent, whole, behind }
}
