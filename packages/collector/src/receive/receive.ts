import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { knownEvents } from '@lotse/workshop'
import type { Context } from 'hono'
import { isbot } from 'isbot'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { deadLetter } from '../store/deadLetter.ts'
import type { Appended, DeadLetter, Write } from '../store/store.ts'
import { checkEvent } from './checkEvent.ts'
import { readBody } from './readBody.ts'
import { readMessages } from './readMessages.ts'
import { takeWriteKey } from './takeWriteKey.ts'

/** How long a sender should wait when the disk refused, seconds. */
export const RETRY_AFTER = 5

const sentences = { 400: 'broken body', 413: 'body too large', 415: 'unknown content encoding' }

interface Receiving {
  config: LotseConfig
  commit: (write: Write) => Promise<Appended>
  clock: () => number
  log: Log
  metrics: Metrics
}

/**
 * Takes one request of events: 200 only when all of it is durable; 400, 401, 413, 415 are final, 503 asks to come
 * again. Events that may not be stored become dead letters; the rest of their batch is kept.
 */
export function createReceiver({ config, commit, clock, log, metrics }: Receiving): (c: Context) => Promise<Response> {
  const known = new Set(Object.keys(knownEvents))
  const expectedKey = config.collect?.writeKey

  const sort = (messages: unknown[]) => {
    const events: LotseEvent[] = []
    const deadLetters: DeadLetter[] = []
    for (const message of messages) {
      const { event, reason } = checkEvent(message, known, config.events)
      if (event) events.push(event)
      else deadLetters.push(deadLetter(message, reason!))
    }
    return { events, deadLetters }
  }

  return async (c) => {
    const body = await readBody(c)
    if ('status' in body) return c.json({ success: false, message: sentences[body.status] }, body.status)
    const read = readMessages(c.req.path.split('/').at(-1)!, body.text)
    if (!read) return c.json({ success: false, message: 'no JSON, or no "batch"' }, 400)
    if (expectedKey !== undefined && takeWriteKey(c, read.writeKey) !== expectedKey) {
      return c.json({ success: false, message: 'unknown write key' }, 401)
    }
    const bot = isbot(c.req.header('user-agent'))
    const { events, deadLetters } = sort(read.messages)
    try {
      const appended = await metrics.commit(() => commit({ events, deadLetters, receivedAt: clock(), bot }))
      metrics.count(appended, deadLetters.length)
      log.info({ ...appended, dead: deadLetters.length }, 'batch')
    } catch (error) {
      log.error({ code: (error as { code?: string }).code, message: (error as Error).message }, 'store refused')
      c.header('Retry-After', String(RETRY_AFTER))
      return c.json({ success: false, message: 'not stored, come again' }, 503)
    }
    return c.json({ success: true })
  }
}
