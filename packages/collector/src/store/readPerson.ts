import type { Json, LotseEvent } from '@lotse/contract'
import type Database from 'libsql'
import { type DeadLetterRow, toDeadLetter } from './readLog.ts'
import type { Person } from './store.ts'

/**
 * Which events are one person's, with three parameters that are all the id: of an `anonymousId` all; of a `userId` those
 * that carry it and, on the same devices, those from before signing in. Events of another user of a shared device are
 * that user's.
 */
export const PERSON = `(visitor = ? OR user_id = ? OR (user_id IS NULL
  AND visitor IN (SELECT visitor FROM event WHERE user_id = ?)))`

export const personParameters = (id: string): [string, string, string] => [id, id, id]

/** Everything stored about one person; empty lists for an unknown id. */
export function readPerson(database: Database.Database, id: string): Person {
  const bodies = database
    .prepare(`SELECT body FROM event WHERE ${PERSON} ORDER BY time, seq`)
    .all(...personParameters(id)) as { body: string }[]
  const letters = database
    .prepare(
      `SELECT reason, name, visitor, user_id AS userId, sample, body, received_at AS receivedAt
       FROM dead_letter WHERE ${PERSON} ORDER BY seq`,
    )
    .all(...personParameters(id)) as DeadLetterRow[]
  const visitors = database
    .prepare(
      `SELECT id, persona, phase, first_seen, last_seen, events FROM visitor
       WHERE id IN (SELECT DISTINCT visitor FROM event WHERE ${PERSON})`,
    )
    .all(...personParameters(id)) as VisitorRow[]
  const facts = database.prepare('SELECT path, value FROM person_fact WHERE user_id = ?').all(id) as {
    path: string
    value: string
  }[]
  return {
    id,
    facts: Object.fromEntries(facts.map(({ path, value }) => [path, JSON.parse(value) as Json])),
    events: bodies.map(({ body }) => JSON.parse(body) as LotseEvent),
    deadLetters: letters.map(toDeadLetter),
    visitors: visitors.map(({ first_seen, last_seen, ...rest }) => ({
      ...rest,
      firstSeen: new Date(first_seen).toISOString(),
      lastSeen: new Date(last_seen).toISOString(),
    })),
  }
}

interface VisitorRow {
  id: string
  persona: string
  phase: string
  first_seen: number
  last_seen: number
  events: number
}

/** Devices on which nobody else has signed in. */
export function devicesOf(database: Database.Database, id: string): string[] {
  const rows = database
    .prepare(
      `SELECT DISTINCT visitor FROM event WHERE ${PERSON} AND visitor <> ?
       AND visitor NOT IN (SELECT visitor FROM event WHERE user_id IS NOT NULL AND user_id <> ?)`,
    )
    .all(...personParameters(id), id, id) as { visitor: string }[]
  return rows.map(({ visitor }) => visitor)
}
