import type { LotseConfig } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { poll } from '../engines/poll.ts'
import { servePages } from '../engines/servePages.ts'
import { type OwnSite, openSite } from './openSite.ts'
import { siteFiles } from './siteFiles.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 'test', languages: ['en'] },
  collect: { endpoint: '/', errors: true },
  consent: { mode: 'off' },
  personas: [{ id: 'wader', when: { event: 'page_view', where: { 'page.product.brand': 'Ostsee' } } }],
}
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A page</title>${head}<script src="/lotse.js"></script></head><body><h1>A page</h1>${body}</body></html>`

const BOOTS = { '@context': 'https://schema.org', '@graph': [
  { '@type': 'BreadcrumbList', itemListElement: [{ position: 2, name: 'Boots' }, { position: 1, item: { name: 'Shoes' } }] },
  { '@type': ['Product'], sku: 'b-1', name: 'Sea boots', brand: { '@type': 'Brand', name: 'Ostsee' }, offers: [{ price: '49.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' }] },
] } // biome-ignore format: data

const SECRET = {
  mail: 'jane.doe@example.com',
  phone: '+49 171 2345678',
  card: '4111 1111 1111 1111',
  word: 'Geheimnis',
}

const pages = {
  '/': page(''),
  '/next': page(''),
  '/form': page(`<form id="contact" action="/next?mail=x"><input name="email" type="email" required><input type="password" name="pass"><textarea name="message"></textarea><button>Send</button></form>`), // biome-ignore format: one page
  '/product': page(`<script type="application/ld+json">${JSON.stringify(BOOTS)}</script>`),
  '/search': page('<p data-lotse-results="0">Nothing found.</p>'),
  '/blocked': page('', '<script>indexedDB.open = () => { throw new DOMException("no", "SecurityError") }</script>'),
  '/plugin': page(`<script>lotse('use', { name: 'own', onEvent: (event) => event.event === 'secret' ? null : { ...event, properties: { ...event.properties, by: 'own' } } })</script>`), // biome-ignore format: one page
  '/cart': page('<form><input type="hidden" name="lotse_token" data-lotse-token></form>'),
  '/prerenders': page('<a href="/prerendered">on</a>', '<script type="speculationrules">{"prerender":[{"urls":["/prerendered"],"eagerness":"immediate"}]}</script>'), // biome-ignore format: one page
  '/prerendered': page(''),
  '/destroyed': page('', '<script>globalThis.lotse = [["destroy"]]</script>'),
  '/framed': page('', '<script>requestAnimationFrame(() => { globalThis.framed = performance.now() })</script>'),
}

inEachEngine('the tracker', (engine, name) => {
  let site: OwnSite
  let visitor: Visitor
  let trouble: number | undefined
  let elsewhere = ''
  beforeAll(async () => {
    const away = () => page('').replace('/lotse.js', elsewhere)
    site = await openSite(config, {
      ...pages,
      '/elsewhere': away,
      '/v1/batch': () => trouble && { status: trouble, body: '{}' },
    })
  })
  afterAll(() => site?.close())
  beforeEach(async () => {
    trouble = undefined
    visitor = await engine().newVisitor()
  })
  afterEach(() => visitor?.close())

  const open = async (path: string): Promise<Tab> => {
    const tab = await visitor.newTab()
    await tab.goto(site.url + path)
    await tab.waitFor(() => !!lotse.visitor?.().id)
    return tab
  }
  const idOf = (tab: Tab): Promise<string> => tab.evaluate(() => lotse.visitor().id)
  const storedOf = (id: string) => [...site.store.events({ visitor: id })]
  const once = (id: string, event: string) =>
    poll(() => storedOf(id).find((one) => one.event === event), 20_000, `${event} in the store`)
  const flush = (tab: Tab): Promise<void> => tab.evaluate(() => lotse('flush'))

  describe('says nothing that it should not', () => {
    it('takes nothing from first paint: its file is asked for when a frame was made', async () => {
      const tab = await open('/framed')
      const [asked, framed] = await tab.evaluate(() => [
        performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/lotse-capture.js'))!.startTime,
        (globalThis as unknown as { framed: number }).framed,
      ])
      expect(asked).toBeGreaterThanOrEqual(framed!)
    })

    it('asks for nothing more once it was ended, also before the first frame', async () => {
      const tab = await visitor.newTab()
      await tab.goto(`${site.url}/destroyed`)
      await new Promise((done) => setTimeout(done, 1_500))
      const asked = await tab.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
      )
      expect(asked.filter((path) => path.startsWith('/lotse'))).toEqual(['/lotse.js'])
    })

    it('of a form never a value', async () => {
      const tab = await open('/form')
      const id = await idOf(tab)
      await tab.click('[name=email]')
      await new Promise((resolve) => setTimeout(resolve, 500))
      await tab.type('[name=email]', SECRET.word)
      await tab.type('[name=pass]', `${SECRET.word}1`)
      await tab.type('[name=message]', `${SECRET.word}2`)
      await tab.click('button')
      await tab.type('[name=email]', SECRET.mail)
      await tab.evaluate(() => lotse('flush'))
      await tab.click('button')
      await tab.waitFor(() => location.pathname === '/next')
      await tab.waitFor(() => !!lotse.visitor?.().id)
      await flush(tab)
      await once(id, 'form_start')
      await once(id, 'form_submit')
      const error = await once(id, 'form_error')
      expect(error.properties).toMatchObject({ form_id: 'contact', field: 'email' })
      const said = JSON.stringify(storedOf(id))
      for (const word of [SECRET.word, SECRET.mail, encodeURIComponent(SECRET.mail), 'mail=']) expect(said).not.toContain(word) // biome-ignore format: one thought
    })
    it('on the wire no mail address, telephone or card number, and no query but the allowed', async () => {
      const tab = await open(`/?email=${encodeURIComponent(SECRET.mail)}&utm_source=letter`)
      const id = await idOf(tab)
      await tab.evaluate((secret) => {
        void lotse('track', 'search', { search_term: `from ${secret.mail}`, page_location: `https://a.test/?u=${secret.mail}` })
        void lotse('track', 'contact', { method: secret.phone, nested: [{ pay: `with ${secret.card}.` }] })
        return lotse('flush')
      }, SECRET) // biome-ignore format: short
      const contact = await once(id, 'contact')
      expect(contact.properties).toEqual({ method: '[phone]', nested: [{ pay: 'with [card].' }] })
      const wire = JSON.stringify([site.asked.filter(({ path }) => path.startsWith('/v1')), storedOf(id)])
      for (const word of ['jane.doe', '171 2345678', '1712345678', '4111 1111', '41111111', 'email='])
        expect(wire).not.toContain(word)
      expect(storedOf(id)[0]!.context?.page?.url).toBe(`${site.url}/?utm_source=letter`)
      expect(storedOf(id)[0]!.context?.bot).toBe(true)
    })
  })

  describe('sees', () => {
    it('what the page says by schema.org, so that a rule can use it', async () => {
      const tab = await open('/product')
      await tab.waitFor(() => lotse.visitor().answer?.persona === 'wader')
      await flush(tab)
      const view = await once(await idOf(tab), 'page_view')
      const product = { id: 'b-1', name: 'Sea boots', brand: 'Ostsee', price: 49.9, currency: 'EUR', availability: 'InStock' } // biome-ignore format: one thing
      expect(view.context?.page).toMatchObject({ product, breadcrumb: ['Shoes', 'Boots'] })
    })
    it('a search without results, once, whoever says it', async () => {
      const tab = await open('/search?q=Anker')
      const id = await idOf(tab)
      await tab.evaluate(() => {
        const { dataLayer } = window as unknown as { dataLayer: object[] }
        dataLayer.push({ event: 'view_search_results', search_term: 'anker' })
        return lotse('flush')
      })
      const seen = await once(id, 'view_search_results')
      expect(seen.properties).toEqual({ search_term: 'Anker', results: 0 })
      await tab.evaluate(() => lotse('track', 'share'))
      await flush(tab)
      await once(id, 'share')
      expect(storedOf(id).filter(({ event }) => event?.includes('search'))).toHaveLength(1)
    })
    it('the channel that the address said, for the whole visit and no longer', async () => {
      const first = await open('/?lotse_channel=store')
      const id = await idOf(first)
      await first.waitFor(() => !!localStorage.getItem('lotse.channel'))
      const channelOf = (tab: Tab) => tab.evaluate(() => lotse.visitor().context?.channel)
      const second = await open('/next')
      expect([await channelOf(first), await channelOf(second)]).toEqual(['store', 'store'])
      await flush(first)
      await flush(second)
      const views = () => storedOf(id).filter(({ event, type }) => event === 'page_view' || type === 'page')
      await poll(() => views().length === 2, 20_000, 'both page views')
      expect(views().map(({ context }) => context?.channel)).toEqual(['store', 'store'])
      await first.close()
      await second.evaluate(() => localStorage.setItem('lotse.channel', `${Date.now() - 31 * 60_000} store`))
      expect(await channelOf(await open('/next'))).toBe('web')
    })
    it('errors of scripts, where the config says so', async () => {
      const tab = await open('/')
      await tab.evaluate(() => void setTimeout(() => { throw new Error('broken') })) // biome-ignore format: one thought
      await new Promise((resolve) => setTimeout(resolve, 500))
      await flush(tab)
      expect((await once(await idOf(tab), 'exception')).properties?.description).toContain('broken')
    })
  })

  describe('the queue', () => {
    it('is in memory where IndexedDB is blocked, with a fault', async () => {
      const tab = await open('/blocked')
      const { state } = await tab.evaluate(() => lotse('track', 'share'))
      expect(state).toBe('memory')
      await flush(tab)
      await once(await idOf(tab), 'share')
      expect(await tab.evaluate(() => recorded.faults.map(({ code }) => code))).toContain('storage-blocked')
    })
    it('is sent although another tab is frozen with the lock', async () => {
      const frozen = await open('/')
      await flush(frozen)
      await frozen.evaluate(() => {
        void navigator.locks.request('lotse-send-q', () => new Promise(() => {}))
        return new Promise((resolve) => setTimeout(resolve, 200))
      })
      const tab = await open('/next')
      const began = Date.now()
      const { id } = await tab.evaluate(() => lotse('track', 'share'))
      await flush(tab)
      await poll(() => storedOf('').length + [...site.store.events()].filter(({ messageId }) => messageId === id).length, 20_000, 'stored') // biome-ignore format: one thought
      expect(Date.now() - began).toBeGreaterThan(8_000)
    })
    it('joins an order from elsewhere by a token that names nobody', async () => {
      const tab = await open('/cart')
      const id = await idOf(tab)
      const token = await tab.evaluate(() => lotse('token'))
      await tab.waitFor((word) => document.querySelector<HTMLInputElement>('[data-lotse-token]')!.value === word, [token]) // biome-ignore format: one thought
      expect(token).toMatch(/^lt-[0-9a-f]{32}$/)
      const order = { type: 'track', event: 'purchase', messageId: `till-${id}`, timestamp: new Date().toISOString(), properties: { transaction_id: 'T1', value: 9 }, context: { token } } // biome-ignore format: one thing
      await fetch(`${site.url}/v1/batch`, { method: 'POST', body: JSON.stringify({ batch: [order] }) })
      expect((await once(id, 'purchase')).messageId).toBe(`till-${id}`)
    })

    it('goes through plugins of the site, which change and drop', async () => {
      const tab = await open('/plugin')
      const id = await idOf(tab)
      const dropped = await tab.evaluate(() => lotse('track', 'secret'))
      expect(dropped).toMatchObject({ state: 'dropped', reason: 'plugin' })
      await tab.evaluate(() => lotse('track', 'share', { method: 'mail' }))
      await flush(tab)
      expect((await once(id, 'share')).properties).toEqual({ method: 'mail', by: 'own' })
      expect((await once(id, 'page_view')).properties).toEqual({ by: 'own' })
    })
    it('counts, too, where the files come from another host', async () => {
      const readable = Object.entries(siteFiles(config)).map(([path, body]) => [path, { headers: { 'Access-Control-Allow-Origin': '*' }, body }]) // biome-ignore format: one thought
      const files = await servePages(Object.fromEntries(readable))
      elsewhere = `${files.url}/lotse.js`
      const tab = await open('/elsewhere')
      const id = await idOf(tab)
      await once(id, 'page_view')
      await files.close()
    })
    it('outlives a clock that jumps a day forth and two back', async () => {
      const tab = await open('/')
      const ids: string[] = []
      for (const days of [1, -2]) {
        const { id, state } = await tab.evaluate((by) => {
          const { now } = Date
          Date.now = () => now() + by * 864e5
          return lotse('track', 'share')
        }, days)
        expect(state).toBe('durable')
        ids.push(id)
      }
      await flush(tab)
      const stored = () => [...site.store.events()].filter(({ messageId }) => ids.includes(messageId))
      await poll(() => stored().length === 2, 20_000, 'both in the store')
      expect([...ids].sort()).toEqual(ids)
    })

    // What answers mean, and how much fits, is the same code everywhere; only Chromium prerenders.
    if (name !== 'chromium') return

    it('refuses the newest when it is full, and says how many', async () => {
      const tab = await open('/')
      const id = await idOf(tab)
      await flush(tab)
      trouble = 503
      await tab.evaluate(async () => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open('lotse')
          request.onsuccess = () => resolve(request.result)
        })
        const transaction = db.transaction('kv', 'readwrite')
        const event = { type: 'track', event: 'share', anonymousId: lotse.visitor().id, timestamp: new Date().toISOString(), properties: {} } // biome-ignore format: one thing
        for (let i = 0; i < 10_000; i++) {
          const messageId = `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`
          transaction.objectStore('kv').put({ ...event, messageId }, `q${messageId}.200`)
        }
        await new Promise((resolve) => {
          transaction.oncomplete = resolve
        })
        db.close()
      })
      await tab.goto(`${site.url}/next`)
      await tab.waitFor(() => !!lotse.visitor?.().id)
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      const results = await tab.evaluate(async () => [await lotse('track', 'contact'), await lotse('track', 'contact')])
      expect(results).toMatchObject([{ state: 'dropped', reason: 'queue-full' }, { state: 'dropped', reason: 'queue-full' }]) // biome-ignore format: one thought
      trouble = undefined
      await flush(tab)
      const lost = await poll(() => storedOf(id).find(({ event }) => event === 'events_dropped'), 60_000, 'the count')
      expect(lost.properties).toMatchObject({ reason: 'queue-full' })
      expect(lost.properties!.count).toBeGreaterThanOrEqual(2)
      expect(storedOf(id).filter(({ event }) => event === 'contact')).toHaveLength(0)
      expect(storedOf(id).filter(({ event }) => event === 'share')).toHaveLength(10_000)
    })
    it('does not count a prerendered page before it is seen', async () => {
      const tab = await open('/prerenders')
      const id = await idOf(tab)
      await poll(() => site.asked.some(({ path }) => path === '/prerendered'), 10_000, 'prerendering')
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      const views = () => storedOf(id).filter(({ context }) => context?.page?.path === '/prerendered')
      expect(views()).toHaveLength(0)
      const seen = Date.now()
      await tab.click('a')
      await tab.waitFor(() => location.pathname === '/prerendered' && !!lotse.visitor?.().id)
      await flush(tab)
      await poll(() => views().length, 10_000, 'a view')
      expect(Date.parse(views()[0]!.timestamp)).toBeGreaterThan(seen - 500)
    })
  })
})
