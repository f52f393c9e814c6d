import type { Json } from '@lotse/contract'
import type Database from 'libsql'
import { inTransaction } from './inTransaction.ts'
import { PERSON, personParameters } from './readPerson.ts'
import type { Store } from './store.ts'

/** Facts of known customers, and what all channels together say about one. */
export function prepareFacts(database: Database.Database): Pick<Store, 'setFacts' | 'factsOf' | 'lastPurchase'> {
  const set = database.prepare(
    `INSERT INTO person_fact (user_id, path, value, set_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, set_at = excluded.set_at WHERE value <> excluded.value`,
  )
  const drop = database.prepare('DELETE FROM person_fact WHERE user_id = ? AND path = ?')
  const read = database.prepare('SELECT path, value FROM person_fact WHERE user_id = ? ORDER BY path')
  const bought = database.prepare(`SELECT max(time) AS time FROM event WHERE name = 'purchase' AND ${PERSON}`)
  const setAll = (facts: Parameters<Store['setFacts']>[0], now: number): number => {
    let changed = 0
    for (const { userId, path, value } of facts) {
      const { changes } = value === null ? drop.run(userId, path) : set.run(userId, path, JSON.stringify(value), now)
      changed += changes
    }
    return changed
  }
  return {
    setFacts: (facts, now) => inTransaction(database, () => setAll(facts, now)),
    factsOf: (userId) =>
      Object.fromEntries(
        (read.all(userId) as { path: string; value: string }[]).map(({ path, value }) => [
          path,
          JSON.parse(value) as Json,
        ]),
      ),
    lastPurchase: (id) => (bought.get(...personParameters(id)) as { time: number | null }).time ?? undefined,
  }
}
