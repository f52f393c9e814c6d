import type { LotseEvent } from '@lotse/contract'
import { eventName } from '@lotse/rules'
import type Database from 'libsql'
import { inTransaction } from './inTransaction.ts'
import { prepareJoinTokens } from './joinTokens.ts'
import { prepareApplied } from './prepareApplied.ts'
import type { Appended, DeadLetter, Write } from './store.ts'

/** Stores several requests in one transaction; the first write of a `messageId` wins. */
export function prepareAppend(database: Database.Database): (writes: Write[]) => Appended[] {
  const insert = database.prepare(
    `INSERT INTO event (message_id, visitor, user_id, name, time, received_at, bot, sample, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO NOTHING`,
  )
  const mark = database.prepare('INSERT INTO stale (visitor) VALUES (?) ON CONFLICT DO NOTHING')
  const bury = database.prepare(
    'INSERT INTO dead_letter (reason, name, visitor, user_id, received_at, sample, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )

  const tokens = prepareJoinTokens(database)
  const applied = prepareApplied(database)

  const appendEvent = (event: LotseEvent, receivedAt: number, bot: boolean): boolean =>
    insert.run(
      event.messageId,
      visitorOf(event),
      event.userId ?? null,
      eventName(event),
      Date.parse(event.timestamp),
      receivedAt,
      bot || event.context?.bot === true ? 1 : 0,
      event.context?.sample === true ? 1 : 0,
      JSON.stringify(event),
    ).changes > 0
  const appendDeadLetter = (letter: DeadLetter, receivedAt: number) =>
    bury.run(
      letter.reason,
      letter.name ?? null,
      letter.visitor ?? null,
      letter.userId ?? null,
      receivedAt,
      letter.sample ? 1 : 0,
      letter.body ?? null,
    )
  const write = (writes: Write[]): Appended[] =>
    writes.map(({ events, deadLetters = [], receivedAt, bot = false, origin }) => {
      const wanted = origin ? events.filter((event) => !applied.isErased(origin, [visitorOf(event), event.userId])) : events // biome-ignore format: one thought
      const fresh = wanted.map(tokens.join).filter((event) => appendEvent(event, receivedAt, bot))
      for (const event of fresh) tokens.learn(event, receivedAt)
      for (const visitor of new Set(fresh.map(visitorOf))) mark.run(visitor)
      // A dead letter has no id by which it could be known again.
      if (!origin || applied.isFirst(origin))
        for (const letter of deadLetters)
          if (!origin || !applied.isErased(origin, [letter.visitor, letter.userId]))
            appendDeadLetter(letter, receivedAt)
      return { stored: fresh.length, duplicates: events.length - fresh.length }
    })
  return (writes) => inTransaction(database, () => write(writes))
}

/** Events of other channels may know only the customer. */
export function visitorOf(event: LotseEvent): string {
  return event.anonymousId ?? event.userId
}
