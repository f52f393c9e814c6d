import type Database from 'libsql'
import { contributions, tiles } from './tiles.ts'

const LISTED = 'IN (SELECT value FROM json_each(?))'
const sums = ['count', 'visitors', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7']

/**
 * Adds what visitors contribute to the report's sums per day (`tally`), or takes it away: take away before their rows
 * change, add after. Inside the transaction that changes them, so that the sums always equal those over the rows.
 */
export function prepareCountTiles(database: Database.Database): {
  add(ids: string[]): void
  takeAway(ids: string[]): void
} {
  const prepare = (sign: '+' | '-') =>
    Object.entries(tiles).map(([name, tile]) => {
      const changed = sums.map((one) => `${one} = ${one} ${sign} excluded.${one}`)
      // What is taken away has been added, so the row is there.
      return database.prepare(
        `INSERT INTO tally SELECT '${name}', * FROM (${contributions(tile, LISTED)}) WHERE true
         ON CONFLICT DO UPDATE SET ${changed.join(', ')}`,
      )
    })
  const adding = prepare('+')
  const taking = prepare('-')
  // A search term of somebody who was erased must not stay behind as a row of nothing.
  const clear = database.prepare('DELETE FROM tally WHERE count = 0')
  return {
    add(ids) {
      for (const statement of adding) statement.run(JSON.stringify(ids))
    },
    takeAway(ids) {
      if (ids.length === 0) return
      for (const statement of taking) statement.run(JSON.stringify(ids))
      clear.run()
    },
  }
}
