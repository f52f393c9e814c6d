import type { LotseEvent } from '@lotse/contract'
import { eventName } from '@lotse/rules'
import type Database from 'libsql'

/** A cart may wait: after this a token joins nothing any more, ms. */
export const TOKEN_AGE: number = 30 * 86_400_000

/** What a page makes (`lotse('token')`), and nothing else: it stands in for a visitor until the page's own event comes in. */
const TOKEN = /^lt-[0-9a-f]{32}$/

/** The token that a shop's server sends back: `context.token`, or `properties.lotse_token` as a form field brings it. */
export function tokenOf({ context, properties }: Pick<LotseEvent, 'context' | 'properties'>): string | undefined {
  const token = context?.token ?? properties?.lotse_token
  return typeof token === 'string' && TOKEN.test(token) ? token : undefined
}

/** Joins events from where no script of ours runs to the visitor whose page made the token, in whichever order they come. */
export interface JoinTokens {
  /** The event with the visitor it belongs to; until that is known the token stands for them. */
  join(event: LotseEvent): LotseEvent
  /** After a new event: of a `join_token` the token counts from now on, and what came before it is joined. */
  learn(event: LotseEvent, receivedAt: number): void
}

export function prepareJoinTokens(database: Database.Database): JoinTokens {
  const find = database.prepare('SELECT visitor, made_at FROM join_token WHERE token = ?')
  const note = database.prepare('INSERT INTO join_token VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const early = database.prepare('SELECT seq, body FROM event WHERE visitor = ?')
  const move = database.prepare('UPDATE event SET visitor = ?, body = ? WHERE seq = ?')
  const mark = database.prepare('INSERT INTO stale (visitor) VALUES (?) ON CONFLICT DO NOTHING')
  return {
    join(event) {
      const token = event.anonymousId ? undefined : tokenOf(event)
      if (!token) return event
      const made = find.get(token) as { visitor: string; made_at: number } | undefined
      const isYoung = made && Date.parse(event.timestamp) - made.made_at <= TOKEN_AGE
      return { ...event, anonymousId: isYoung ? made.visitor : token }
    },
    learn(event, receivedAt) {
      const { token } = event.properties ?? {}
      if (eventName(event) !== 'join_token' || typeof token !== 'string' || !TOKEN.test(token)) return
      note.run(token, event.anonymousId, receivedAt)
      const waiting = early.all(token) as { seq: number; body: string }[]
      for (const { seq, body } of waiting)
        move.run(event.anonymousId, JSON.stringify({ ...JSON.parse(body), anonymousId: event.anonymousId }), seq)
      if (waiting.length) for (const visitor of [token, event.anonymousId]) mark.run(visitor)
    },
  }
}
