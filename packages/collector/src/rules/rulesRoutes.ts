import { readConfig } from '@lotse/workshop'
import { strToU8, zipSync } from 'fflate'
import { type Context, Hono } from 'hono'
import { isOwnPage } from '../isOwnPage.ts'
import type { Store } from '../store/store.ts'
import type { Rules } from './createRules.ts'
import { simulateOnLog } from './simulateOnLog.ts'

/** Bytes of a text; 2,000 rules are a tenth of it. */
const MOST_TEXT = 2_000_000
const MOST_WORDS = 500

interface Asked {
  text?: unknown
  who?: unknown
  note?: unknown
  basedOn?: unknown
  due?: unknown
}

const said = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, MOST_WORDS) : '')

/** The routes under `/desk/api/rules`. Whatever changes something needs the desk's header and a name. */
export function rulesRoutes(rules: Rules, store: Store, clock: () => number): Hono {
  const app = new Hono()
  const { versions, publisher } = rules

  app.get('/', (c) => c.json(rules.state()))

  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && !isOwnPage(c)) return c.json({ message: 'header X-Lotse-Desk is missing' }, 403)
    return next()
  })
  const read = async (c: Context): Promise<Asked> => {
    const text = await c.req.text()
    if (text.length > MOST_TEXT) return {}
    try {
      return (JSON.parse(text) as Asked | null) ?? {}
    } catch {
      return {}
    }
  }

  app.post('/simulate', async (c) => {
    const { text } = await read(c)
    const { config, problems } = readConfig(String(text ?? ''))
    const present = rules.current()
    if (!config || !present) return c.json({ problems }, 422)
    return c.json(await simulateOnLog(store, present, config))
  })

  app.post('/versions', async (c) => {
    const { text, who, note, basedOn } = await read(c)
    if (typeof text !== 'string' || !text.trim()) return c.json({ message: 'text is missing' }, 400)
    if (!said(who)) return c.json({ message: 'who is missing' }, 400)
    const newest = versions.all()[0]?.id
    // Two people at once: whoever comes second must look at what the first one did.
    if (typeof basedOn === 'number' && basedOn !== newest) return c.json({ message: 'somebody saved meanwhile', newest }, 409) // biome-ignore format: one thought
    const id = versions.save({ text, who: said(who), note: said(note), basedOn: newest })
    return c.json({ id, state: rules.state() })
  })

  app.use('/versions/:id{\\d+}/*', async (c, next) => {
    if (versions.textOf(Number(c.req.param('id'))) === undefined) return c.json({ message: 'no such version' }, 404)
    return next()
  })
  const idOf = (c: Context): number => Number(c.req.param('id'))

  app.get('/versions/:id{\\d+}/text', (c) => c.json({ text: versions.textOf(idOf(c)) }))

  app.get('/versions/:id{\\d+}/files.zip', (c) => {
    const text = versions.textOf(idOf(c))!
    const { config, problems } = readConfig(text)
    if (!config) return c.json({ problems }, 422)
    const files = [...publisher.filesOf(text, config)].map(([name, content]) => [name, strToU8(content)])
    return c.body(zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="lotse-${idOf(c)}.zip"`,
    })
  })

  app.post('/versions/:id{\\d+}/:step{approve|publish|withdraw}', async (c) => {
    const { who, due } = await read(c)
    const name = said(who)
    if (!name) return c.json({ message: 'who is missing' }, 400)
    const step = c.req.param('step')
    const time = typeof due === 'string' ? Date.parse(due) : undefined
    if (Number.isNaN(time)) return c.json({ message: 'due is no moment' }, 400)
    if (step === 'approve') versions.step(idOf(c), 'approve', name)
    else if (step === 'withdraw') rules.withdraw(idOf(c), name)
    else {
      const isLater = time !== undefined && time > clock()
      const refused = isLater ? rules.schedule(idOf(c), name, time) : rules.publish(idOf(c), name)
      if (refused) return c.json({ problems: refused.problems, failed: refused.failed, journeyProblems: refused.journeyProblems }, 422) // biome-ignore format: one thought
    }
    return c.json({ state: rules.state() })
  })
  return app
}
