import type { LotseEvent } from '@lotse/contract'
import Database from 'libsql'
import { prepareAppend } from './appendEvents.ts'
import { checkWal } from './checkWal.ts'
import { forgetting } from './forget.ts'
import { migrate } from './migrate.ts'
import { prepareFacts } from './prepareFacts.ts'
import { prepareReceipts } from './prepareReceipts.ts'
import { readDeadLetters, readLines } from './readLog.ts'
import { devicesOf, readPerson } from './readPerson.ts'
import type { Store } from './store.ts'

/** Another process (`lotse export`) may hold the lock for a moment, ms. */
const BUSY_TIMEOUT = 5_000

/**
 * Opens or creates a store: one SQLite file, write-ahead log, every commit on disk before it returns (`synchronous =
 * FULL`). Brings an older file up to date. Throws where the file cannot be opened, is no SQLite file, was written
 * by a newer version, or where its log is damaged.
 */
export function openStore(file: string): Store {
  checkWal(file)
  const database = new Database(file, { timeout: BUSY_TIMEOUT })
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  // What is erased must not be readable in free pages.
  database.pragma('secure_delete = ON')
  migrate(database, file)

  const commit = prepareAppend(database)
  const forget = forgetting(database)
  const probe = database.prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('probe', ?)")
  return {
    database,
    commit,
    append: (events, receivedAt) => commit([{ events, receivedAt }])[0]!,
    lines: (which = {}) => readLines(database, which),
    events: (which = {}) => parsed(readLines(database, which)),
    deadLetters: (most = 100) => readDeadLetters(database, most),
    counts: () => {
      const [row] = database
        .prepare(
          `SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM dead_letter) AS deadLetters,
            (SELECT count(*) FROM event WHERE sample = 1) AS sample`,
        )
        .all() as [{ events: number; deadLetters: number; sample: number }]
      return row
    },
    probe: () => void probe.run(String(Date.now())),
    person: (id) => readPerson(database, id),
    devicesOf: (id) => devicesOf(database, id),
    backup: (copy) => void database.prepare('VACUUM INTO ?').run(copy),
    ...forget,
    ...prepareReceipts(database),
    ...prepareFacts(database),
    close: () => {
      if (database.open) database.close()
    },
  }
}

function* parsed(lines: IterableIterator<string>): IterableIterator<LotseEvent> {
  for (const line of lines) yield JSON.parse(line) as LotseEvent
}
