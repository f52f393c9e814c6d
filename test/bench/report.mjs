import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createReports, openStore } from '@lotse/collector'
import { sampleEvents } from '../../examples/shop/sample.mjs'
import { rawQueries } from './reportRaw.mjs'

/**
 * `npm run bench:report`: the report over 10 million events (`--events`), each raw query beside. A seeded crowd is folded
 * by the real classifier; then its rows are copied under other ids, days apart by whole numbers.
 */
const { values: asked } = parseArgs({ options: { events: { type: 'string', default: '10000000' }, file: { type: 'string', default: join(tmpdir(), 'lotse-bench-report.db') }, keep: { type: 'boolean', default: false } } }) // biome-ignore format: one line
const EVENTS = Number(asked.events)
const DAY = 86_400_000
const SPREAD = 60
/** Aim per read of the report, ms; and how much faster than its raw query each figure must be. */
const AIM = 500
const FASTER = 20

const remove = () => { for (const end of ['', '-wal', '-shm']) if (existsSync(asked.file + end)) rmSync(asked.file + end) } // biome-ignore format: one line
remove()
const config = JSON.parse(readFileSync(new URL('../../examples/shop/lotse.json', import.meta.url), 'utf8'))
const now = Date.UTC(2026, 10, 1)
const store = openStore(asked.file)
const { database } = store
database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA secure_delete = OFF')
const took = async (work) => { const start = performance.now(); const value = await work(); return [performance.now() - start, value] } // biome-ignore format: one line

const base = sampleEvents({ seed: 7, visitors: 4_000, days: 28, now, config })
for (const event of base) delete event.context.sample
for (let at = 0; at < base.length; at += 20_000) store.append(base.slice(at, at + 20_000), now)
const reports = createReports(store, config, { clock: () => now })
const [folded] = await took(() => reports.catchUp())
const copies = Math.ceil(EVENTS / base.length)
console.log(`${base.length} events folded in ${(folded / 1e3).toFixed(1)} s; ${copies} copies`)

const indexes = database.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name <> 'tally'").all() // biome-ignore format: one line
const times = { event: ['time', 'received_at'], visitor: ['phase_since', 'first_seen', 'last_seen'], visitor_day: ['day'], visit: ['start', 'last'], move: ['time'], placed_order: ['time', 'visit'], exposed: ['first_at', 'converted_at'], searched: ['time'], answered: ['time'], happened: ['day'], vital: ['time'] } // biome-ignore format: a table
const sums = 'tile, day + D, bot, sample, k1, k2, k3, k4'
const [written] = await took(() => {
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`)
  database.exec('BEGIN')
  const { last } = database.prepare('SELECT max(seq) AS last FROM event').all()[0]
  for (const [table, shifted] of Object.entries(times)) {
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => name)
    const copied = columns.map((name) => {
      if (name === 'seq') return 'seq + c.n * LAST'.replace('LAST', last)
      if (name === 'message_id') return "c.n || '-' || message_id"
      if (name === (table === 'visitor' ? 'id' : 'visitor')) return `c.n || '-' || ${name}`
      if (shifted.includes(name)) return `${name} - (c.n % ${SPREAD}) * ${name === 'day' ? 1 : DAY}`
      return name
    })
    database.exec(`WITH RECURSIVE c(n) AS (SELECT 1 WHERE ${copies} > 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${copies - 1})
      INSERT INTO ${table} (${columns}) SELECT ${copied} FROM c CROSS JOIN (SELECT * FROM ${table}) ORDER BY 1`)
  }
  // Copies are the same visitors on other days, so their sums are the same, shifted.
  database.exec(`CREATE TEMP TABLE base AS SELECT * FROM tally; DELETE FROM tally`)
  for (let shift = 0; shift < SPREAD; shift++) {
    const times = Math.floor((copies - 1 - shift) / SPREAD) + 1
    if (times < 1) continue
    const figures = ['count', 'visitors', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'].map((one) => `${one} * ${times}`)
    database.exec(`INSERT INTO tally SELECT ${sums.replace('day + D', `day - ${shift}`).replace('k1', `CASE WHEN tile = 'chain' AND k1 <> '' THEN CAST(CAST(k1 AS INTEGER) - ${shift} AS TEXT) ELSE k1 END`)}, ${figures}
      FROM base WHERE true ON CONFLICT DO UPDATE SET ${['count', 'visitors', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'].map((one) => `${one} = ${one} + excluded.${one}`)}`) // biome-ignore format: one thought
  }
  database.exec('COMMIT')
  for (const { sql } of indexes) database.exec(sql)
})
const { events } = database.prepare('SELECT count(*) AS events FROM event').all()[0]
console.log(`${events} events written in ${(written / 1e3).toFixed(0)} s`)

const [first] = await took(() => reports.read())
const reads = []
for (const days of [0, 30, 7]) {
  const [ms] = await took(() => reports.read(days ? { days } : {}))
  reads.push({ days, ms })
  console.log(`whole report, ${days || 'all'} days: ${ms.toFixed(0)} ms`)
}
const results = []
for (const { name, raw, tally } of rawQueries) {
  const [fast, sum] = await took(() => database.prepare(tally).all())
  const [slow, counted] = await took(() => database.prepare(raw).all())
  const isSame = JSON.stringify(sum) === JSON.stringify(counted)
  results.push({
    name,
    raw: slow,
    tally: fast,
    times: slow / fast,
    isSame,
    passed: isSame && slow / fast >= FASTER && fast <= AIM,
  })
  console.log(`  ${name}: ${fast.toFixed(1)} ms, raw ${slow.toFixed(0)} ms, ${(slow / fast).toFixed(0)} times; ${isSame ? 'the same rows' : 'OTHER ROWS'}`) // biome-ignore format: one line
}
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/report.json', import.meta.url), `${JSON.stringify({ machine, events, folded, written, first, reads, results }, null, 2)}\n`) // biome-ignore format: one call
store.close()
if (!asked.keep) remove()
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
