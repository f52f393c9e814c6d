import type { LotseEvent } from '@lotse/contract'
import Database from 'libsql'
import { prepareAppend } from './appendEvents.ts'
import { forgetting } from './forget.ts'
import { migrations } from './migrations.ts'
import { prepareReceipts } from './prepareReceipts.ts'
import { readDeadLetters, readLines } from './readLog.ts'
import { readPerson } from './readPerson.ts'
import type { Store } from './store.ts'

/** Another process (`lotse export`) may hold the lock for a moment, ms. */
const BUSY_TIMEOUT = 5_000

/**
 * Opens or creates a store: one SQLite file, write-ahead log, every commit on disk before it returns (`synchronous =
 * FULL`). Brings an older file up to date. Throws where the file cannot be opened, is no SQLite file, or was written
 * by a newer version.
 */
export function openStore(file: string): Store {
  const database = new Database(file, { timeout: BUSY_TIMEOUT })
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  // What is erased must not be readable in free pages.
  database.pragma('secure_delete = ON')
  migrate(database, file)

  const commit = prepareAppend(database)
  const forget = forgetting(database)
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
    person: (id) => readPerson(database, id),
    ...forget,
    ...prepareReceipts(database),
    close: () => {
      if (database.open) database.close()
    },
  }
}

function* parsed(lines: IterableIterator<string>): IterableIterator<LotseEvent> {
  for (const line of lines) yield JSON.parse(line) as LotseEvent
}

function migrate(database: Database.Database, file: string): void {
  const bring = database.transaction(() => {
    const [{ user_version: version }] = database.prepare('PRAGMA user_version').all() as [{ user_version: number }]
    if (version > migrations.length) {
      throw new Error(
        `${file} was written by a newer version of Lotse (schema ${version}, this is ${migrations.length})`,
      )
    }
    for (const step of migrations.slice(version)) database.exec(step)
    if (version < migrations.length) database.exec(`PRAGMA user_version = ${migrations.length}`)
  })
  bring.immediate()
}
