import type Database from 'libsql'
import type { DeadLetter, Which } from './store.ts'

/** Events read at a time: bounds memory, and writers never wait for a reader. */
const PAGE = 500

interface Row {
  visitor: string
  time: number
  seq: number
  body: string
}

/** Pages by key, so that a long export holds no statement open while batches come in. */
export function* readLines(
  database: Database.Database,
  { visitor, order = 'visitor' }: Which,
): IterableIterator<string> {
  const keys = order === 'time' ? ['time', 'seq'] : ['visitor', 'time', 'seq']
  const statement = database.prepare(
    `SELECT visitor, time, seq, body FROM event
     WHERE (${keys}) > (${keys.map(() => '?')}) ${visitor === undefined ? '' : 'AND visitor = ?'}
     ORDER BY ${keys} LIMIT ${PAGE}`,
  )
  const only = visitor === undefined ? [] : [visitor]
  const start = order === 'time' ? [Number.MIN_SAFE_INTEGER, 0] : [visitor ?? '', Number.MIN_SAFE_INTEGER, 0]
  let last: Row | undefined
  while (true) {
    const from = last ? keys.map((key) => last![key as keyof Row]) : start
    const rows = statement.all(...from, ...only) as Row[]
    for (const row of rows) yield row.body
    last = rows.at(-1)
    if (rows.length < PAGE) return
  }
}

export function readDeadLetters(database: Database.Database, most: number): (DeadLetter & { receivedAt: number })[] {
  const rows = database
    .prepare(
      `SELECT reason, name, visitor, user_id AS userId, sample, body, received_at AS receivedAt
       FROM dead_letter ORDER BY seq DESC LIMIT ?`,
    )
    .all(most) as DeadLetterRow[]
  return rows.map(toDeadLetter)
}

export interface DeadLetterRow {
  reason: string
  name: string | null
  visitor: string | null
  userId: string | null
  sample: number
  body: string | null
  receivedAt: number
}

export function toDeadLetter(row: DeadLetterRow): DeadLetter & { receivedAt: number } {
  const { reason, receivedAt, name, visitor, userId, body } = row
  return {
    reason,
    receivedAt,
    sample: row.sample === 1,
    ...(name !== null && { name }),
    ...(visitor !== null && { visitor }),
    ...(userId !== null && { userId }),
    ...(body !== null && { body }),
  }
}
