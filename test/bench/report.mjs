import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rawQueries } from './reportRaw.mjs'
import { copyVisitors, foldStore } from './reportStore.mjs'

/**
 * `npm run bench:report`: the report over 10 million events (`--events`), each raw query beside. A seeded crowd (`--fold`,
 * 1 million events) is folded by the real classifier, and each tile compared with the log; then its visitors are copied
 * under other ids, days apart by whole numbers, and compared and measured again.
 */
const { values: asked } = parseArgs({ options: { events: { type: 'string', default: '10000000' }, fold: { type: 'string', default: '1000000' }, file: { type: 'string', default: join(tmpdir(), 'lotse-bench-report.db') }, keep: { type: 'boolean', default: false } } }) // biome-ignore format: one line
const EVENTS = Number(asked.events)
/** Aim per read of the report, ms; and how much faster than its raw query each figure must be. */
const AIM = 500
const FASTER = 20

const remove = () => { for (const end of ['', '-wal', '-shm']) if (existsSync(asked.file + end)) rmSync(asked.file + end) } // biome-ignore format: one line
remove()
const config = JSON.parse(readFileSync(new URL('../../examples/shop/lotse.json', import.meta.url), 'utf8'))
const now = Date.UTC(2026, 10, 1)
const took = async (work) => { const start = performance.now(); const value = await work(); return [performance.now() - start, value] } // biome-ignore format: one line
const seconds = (ms) => `${(ms / 1e3).toFixed(0)} s`

const [made, { store, reports, ...folded }] = await took(() => foldStore(asked.file, config, Math.min(Number(asked.fold), EVENTS), now)) // biome-ignore format: one line
const { database } = store
const each = (ms) => `${seconds(ms)}, ${((ms * 1e3) / folded.events).toFixed(0)} µs an event`
console.log(`folded: ${folded.events} events; stored in ${each(folded.appendedIn)}; folded in ${each(folded.foldedIn)}; with inventing them ${seconds(made)}`) // biome-ignore format: one line

const ask = async ({ name, of, raw, tally }) => {
  const statement = database.prepare(tally)
  statement.all()
  const [fast, sum] = await took(() => statement.all())
  const [slow, counted] = await took(() => database.prepare(raw).all())
  const isSame = JSON.stringify(sum) === JSON.stringify(counted)
  return { name, of, raw: slow, tally: fast, times: slow / fast, isSame, rows: counted.length }
}
const exact = []
for (const query of rawQueries) exact.push(await ask(query))
const wrong = exact.filter(({ isSame }) => !isSame).map(({ name }) => name)
console.log(`exactness on what was folded: ${exact.length - wrong.length} of ${exact.length} the same rows${wrong.length ? `; OTHER ROWS: ${wrong}` : ''}`) // biome-ignore format: one line

const copies = Math.ceil(EVENTS / folded.events)
const [copied] = await took(() => copyVisitors(store, copies))
const { events } = database.prepare('SELECT count(*) AS events FROM event').all()[0]
console.log(`copied: ${events - folded.events} events in ${seconds(copied)}; ${events} in all`)

const [first] = await took(() => reports.read())
const reads = []
for (const days of [0, 30, 7]) {
  const [ms] = await took(() => reports.read(days ? { days } : {}))
  reads.push({ days, ms })
  console.log(`whole report, ${days || 'all'} days: ${ms.toFixed(0)} ms`)
}
const results = []
for (const query of rawQueries) {
  const one = await ask(query)
  results.push({ ...one, passed: one.isSame && one.times >= FASTER && one.tally <= AIM })
  console.log(`  ${one.name}: ${one.tally.toFixed(2)} ms; from the ${one.of} ${one.raw.toFixed(0)} ms, ${one.times.toFixed(0)} times; ${one.isSame ? `the same ${one.rows} rows` : 'OTHER ROWS'}`) // biome-ignore format: one line
}
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/report.json', import.meta.url), `${JSON.stringify({ machine, folded, exact, events, copied, first, reads, results }, null, 2)}\n`) // biome-ignore format: one call
store.close()
if (!asked.keep) remove()
process.exit(wrong.length === 0 && results.every(({ passed }) => passed) ? 0 : 1)
