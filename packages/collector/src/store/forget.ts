import type Database from 'libsql'
import { prepareCountTiles } from '../fold/countTiles.ts'
import { inTransaction } from './inTransaction.ts'
import { TOKEN_AGE } from './joinTokens.ts'
import { computed } from './migrations.ts'
import { prepareApplied } from './prepareApplied.ts'
import { PERSON, personParameters } from './readPerson.ts'
import type { Origin, Store } from './store.ts'

const DAY = 86_400_000

/** Deleted per step of `retain`, so that batches get their turn. */
const CHUNK = 10_000

/** Erasure, retention, removal of sample data: each reaches the log, the dead letters and everything computed. */
export function forgetting(
  database: Database.Database,
): Pick<Store, 'erase' | 'eraseDevice' | 'eraseFromStream' | 'settled' | 'removeSample' | 'retain'> {
  /** Deletes events and marks their visitors, whose rows are then computed from what is left. */
  const forget = (where: string, parameters: unknown[]): number => {
    const visitors = database.prepare(`SELECT DISTINCT visitor FROM event WHERE ${where}`).all(...parameters)
    const ids = JSON.stringify((visitors as { visitor: string }[]).map(({ visitor }) => visitor))
    prepareCountTiles(database).takeAway((visitors as { visitor: string }[]).map(({ visitor }) => visitor))
    const { changes } = database.prepare(`DELETE FROM event WHERE ${where}`).run(...parameters)
    for (const [table, column] of Object.entries({ ...computed, join_token: 'visitor' })) {
      database.prepare(`DELETE FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?))`).run(ids)
    }
    database
      .prepare(
        `INSERT INTO stale (visitor) SELECT DISTINCT visitor FROM event
         WHERE visitor IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING`,
      )
      .run(ids)
    return changes
  }
  /** The write-ahead log still holds the old pages until it is cut. */
  const cut = <T>(result: T): T => {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return result
  }

  const erasePerson = (id: string): number => {
    // Before the events: they tell which devices are this person's.
    database.prepare(`DELETE FROM dead_letter WHERE ${PERSON}`).run(...personParameters(id))
    database.prepare('DELETE FROM person_fact WHERE user_id = ?').run(id)
    return forget(PERSON, personParameters(id))
  }
  const OF_DEVICE = "visitor = ? AND json_extract(body, '$.anonymousId') = ?"
  const eraseOneDevice = (id: string): number => {
    database.prepare('DELETE FROM dead_letter WHERE visitor = ?').run(id)
    return forget(OF_DEVICE, [id, id])
  }
  const whole = <T>(work: () => T): T => inTransaction(database, work)
  const applied = prepareApplied(database)
  const eraseFromStream = (id: string, whom: 'person' | 'device', origin: Origin): number => {
    applied.erase(id, origin)
    // Told again it must not reach what came after it.
    if (!applied.isFirst(origin)) return 0
    return whom === 'person' ? erasePerson(id) : eraseOneDevice(id)
  }
  const removeSample = (): number => {
    database.prepare('DELETE FROM dead_letter WHERE sample = 1').run()
    return forget('sample = 1', [])
  }
  const retainChunk = (before: number): number => {
    const chunk = `seq IN (SELECT seq FROM event ORDER BY seq LIMIT ${CHUNK}) AND received_at < ?`
    return forget(chunk, [before])
  }
  return {
    erase: (id) => cut(whole(() => erasePerson(id))),
    eraseDevice: (id) => cut(whole(() => eraseOneDevice(id))),
    eraseFromStream: (id, whom, origin) => cut(whole(() => eraseFromStream(id, whom, origin))),
    settled: applied.settled,
    removeSample: () => cut(whole(removeSample)),
    retain: (days, now) => {
      const before = now - days * DAY
      database.prepare('DELETE FROM dead_letter WHERE received_at < ?').run(before)
      database.prepare('DELETE FROM join_token WHERE made_at < ?').run(now - TOKEN_AGE)
      let deleted = 0
      while (true) {
        const more = whole(() => retainChunk(before))
        deleted += more
        if (more < CHUNK) return cut(deleted)
      }
    },
  }
}
