import { createReports, openStore } from '@lotse/collector'
import { sampleEvents } from '../../examples/shop/sample.mjs'

const DAY = 86_400_000
/** Visitors invented at a time: bounds memory. */
const CROWD = 4_000
/** Days over which copies are spread. */
const SPREAD = 60
const FIGURES = ['count', 'visitors', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7']
/** Columns that tell a time (ms) or a day. */
const times = {
  event: ['time', 'received_at'], visitor: ['phase_since', 'first_seen', 'last_seen'], visitor_day: ['day'], visit: ['start', 'last'],
  move: ['time'], placed_order: ['time', 'visit'], exposed: ['first_at', 'converted_at'], searched: ['time'], answered: ['time'],
  happened: ['day'], vital: ['time'],
} // biome-ignore format: a table

/** A store with at least `least` events of invented visitors, sent through `append` and folded by the real classifier. */
export async function foldStore(file, config, least, now) {
  const store = openStore(file)
  store.database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA secure_delete = OFF')
  const reports = createReports(store, config, { clock: () => now })
  let [events, appendedIn, foldedIn] = [0, 0, 0]
  for (let seed = 7; events < least; seed++) {
    const crowd = sampleEvents({ seed, visitors: Math.min(CROWD, Math.ceil((least - events) / 50)), days: 28, now, config })
    for (const event of crowd) delete event.context.sample
    const start = performance.now()
    for (let at = 0; at < crowd.length; at += 20_000) events += store.append(crowd.slice(at, at + 20_000), now).stored
    const appended = performance.now()
    await reports.catchUp()
    appendedIn += appended - start
    foldedIn += performance.now() - appended
  }
  return { store, reports, events, appendedIn, foldedIn }
} // biome-ignore format: one thought per line

/** Writes all visitors again under other ids, whole days earlier, until there are `copies` of each; the sums by SQL. */
export function copyVisitors({ database }, copies) {
  if (copies < 2) return
  const all = (sql) => database.prepare(sql).all()
  const indexes = all("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name <> 'tally'")
  const [{ last }] = all('SELECT max(seq) AS last FROM event')
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`)
  database.exec('BEGIN')
  for (const [table, shifted] of Object.entries(times)) {
    const columns = all(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name)
    // In the order of the key, so that each copy is written behind the one before.
    database.exec(`CREATE TEMP TABLE original AS SELECT * FROM ${table} ORDER BY 1, 2`)
    for (let n = 1; n < copies; n++) {
      const copied = columns.map((name) => {
        if (name === 'seq') return `seq + ${n * last}`
        if (name === 'message_id' || name === (table === 'visitor' ? 'id' : 'visitor')) return `'${String(n).padStart(4, '0')}-' || ${name}`
        if (shifted.includes(name)) return `${name} - ${(n % SPREAD) * (name === 'day' ? 1 : DAY)}`
        return name
      })
      database.exec(`INSERT INTO ${table} (${columns}) SELECT ${copied} FROM original`)
    }
    database.exec('DROP TABLE temp.original')
  }
  copySums(database, copies)
  database.exec('COMMIT')
  for (const { sql } of indexes) database.exec(sql)
} // biome-ignore format: one thought per line

/** Copies are the same visitors on other days, so their sums are the same, shifted. */
function copySums(database, copies) {
  database.exec('CREATE TEMP TABLE base AS SELECT * FROM tally; DELETE FROM tally')
  for (let shift = 0; shift < Math.min(SPREAD, copies); shift++) {
    const times = Math.floor((copies - 1 - shift) / SPREAD) + 1
    // Of `chain`, the day of a return that never comes stays, and the key is a day.
    database.exec(`INSERT INTO tally SELECT tile, iif(tile = 'chain' AND day = 99999999, day, day - ${shift}), bot, sample,
        iif(tile = 'chain', CAST(CAST(k1 AS INTEGER) - ${shift} AS TEXT), k1), k2, k3, k4, ${FIGURES.map((one) => `${one} * ${times}`)}
      FROM base WHERE true ON CONFLICT DO UPDATE SET ${FIGURES.map((one) => `${one} = ${one} + excluded.${one}`)}`)
  }
  database.exec('DROP TABLE temp.base')
}
