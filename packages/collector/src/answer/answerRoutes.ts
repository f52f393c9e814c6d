import type { Facts, LotseConfig, LotseEvent, Properties } from '@lotse/contract'
import { createClassifyVisitor } from '@lotse/workshop'
import { Hono } from 'hono'
import { readBody } from '../receive/readBody.ts'
import type { Store } from '../store/store.ts'
import { readToken, SECRET_BYTES } from './readToken.ts'
import { releasedFacts } from './releasedFacts.ts'

export interface Answering {
  store: Store
  config: LotseConfig
  secret: string | undefined
  clock: () => number
}

/**
 * What other channels may ask about one person, with a short-lived token of the shop: `GET /facts` for the person's own page,
 * `POST /decide` for a mail, a kiosk, a chat assistant. Throws where the secret is too short to sign with.
 */
export function answerRoutes({ store, config, secret, clock }: Answering): Hono {
  const routes = new Hono()
  if (secret === undefined) return routes
  if (Buffer.byteLength(secret) < SECRET_BYTES) throw new Error(`the secret must have at least ${SECRET_BYTES} bytes`)
  const classify = createClassifyVisitor(config)

  routes.get('/facts', async (c) => {
    const read = await readToken(c, secret)
    c.header('Cache-Control', 'no-store')
    if ('reason' in read) return c.json({ success: false, message: read.reason }, 401)
    return c.json({ facts: releasedFacts(store, config, read.subject, clock()) })
  })

  routes.post('/decide', async (c) => {
    const read = await readToken(c, secret)
    c.header('Cache-Control', 'no-store')
    if ('reason' in read) return c.json({ success: false, message: read.reason }, 401)
    const body = await readBody(c)
    const asked = 'text' in body ? parse(body.text) : undefined
    if (!asked) return c.json({ success: false, message: 'no JSON object' }, 400)
    const now = clock()
    // Whether this person agreed is what the caller says: the collector has no banner.
    const known = asked.consent?.personalization === true ? store.person(read.subject).events : []
    const { visitor: _, ...answer } = classify(read.subject, [...known, present(read.subject, now, asked.context)], now)
    return c.json(answer)
  })
  return routes
}

interface Asked {
  context?: Facts
  consent?: { personalization?: boolean }
}

function parse(text: string): Asked | undefined {
  try {
    const asked = JSON.parse(text) as Asked
    return typeof asked === 'object' && asked !== null && !Array.isArray(asked) ? asked : undefined
  } catch {
    return undefined
  }
}

/** Asking is no visit: it carries where the answer will be shown, and counts for nothing. */
const present = (id: string, now: number, context: Facts | undefined): LotseEvent => ({
  messageId: '',
  type: 'track',
  event: 'exposure',
  anonymousId: id,
  timestamp: new Date(now).toISOString(),
  properties: { variant: 'default' },
  ...(context && { context: context as Properties }),
})
