import type Database from 'libsql'
import type { Origin } from './store.ts'

/** What the store remembers of the stream that feeds it, so that what is delivered twice counts once. */
export interface Applied {
  /** True at the first asking for a place of a stream. */
  isFirst(origin: Origin): boolean
  /** Whether one of these ids was erased later in the stream than here. */
  isErased(origin: Origin, ids: (string | undefined)[]): boolean
  erase(id: string, origin: Origin): void
  settled(origin: Origin): void
}

export function prepareApplied(database: Database.Database): Applied {
  const note = database.prepare('INSERT INTO applied (stream, seq) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const drop = database.prepare('DELETE FROM applied WHERE stream <> ? OR seq <= ?')
  const erased = database.prepare('SELECT before FROM erased_in_stream WHERE stream = ? AND id = ?')
  const erase = database.prepare(
    `INSERT INTO erased_in_stream (stream, id, before) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET before = max(before, excluded.before)`,
  )
  const dropErased = database.prepare('DELETE FROM erased_in_stream WHERE stream <> ? OR before <= ?')
  return {
    isFirst: ({ stream, seq }) => note.run(stream, seq).changes > 0,
    isErased: ({ stream, seq }, ids) =>
      ids.some((id) => {
        const row = id ? (erased.get(stream, id) as { before: number } | undefined) : undefined
        return row !== undefined && seq < row.before
      }),
    erase: (id, { stream, seq }) => void erase.run(stream, id, seq),
    settled: ({ stream, seq }) => {
      drop.run(stream, seq)
      // Everything before that erasure was delivered: its mark, too, names somebody who wanted to be forgotten.
      dropErased.run(stream, seq)
    },
  }
}
