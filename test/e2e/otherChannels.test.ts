import type { LotseConfig } from '@lotse/contract'
import { sign } from 'hono/jwt'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { poll } from '../engines/poll.ts'
import { type OwnSite, openSite } from './openSite.ts'

const SECRET = 'a secret of the shop, thirty-two bytes'
const config: LotseConfig = {
  lotse: 1,
  site: { id: 'shop', languages: ['en'] },
  collect: { endpoint: '/', writeKey: 'shop' },
  facts: { 'user.daysSincePurchase': { type: 'number', release: true } },
  slots: [{ id: 'hero', variants: [{ id: 'care', for: { phase: 'use' }, content: { text: 'Care for it' } }] }],
}
/** A page as a shop writes it: who is signed in gets a token, and the page tells Lotse what the till knows. */
const page = (
  token = '',
) => `<!doctype html><html lang="en"><head><title>Shop</title><script src="/lotse.js"></script></head>
<body><section data-lotse-slot="hero"><p>Default</p></section><script>
const token = ${JSON.stringify(token)}
if (token) fetch('/v1/facts', { headers: { Authorization: 'Bearer ' + token } })
  .then((answer) => answer.json())
  .then(({ facts }) => lotse('identify', 'u-17', facts.user))
</script></body></html>`

/** Chromium alone: what crosses the wire is the same in all. */
inEachEngine(
  'a purchase at the till',
  (engine) => {
    let site: OwnSite
    let visitor: Visitor
    let tab: Tab
    const phase = () => tab.evaluate(() => lotse.visitor().answer?.phase)
    const hero = () => tab.evaluate(() => document.querySelector<HTMLElement>('[data-lotse-slot]')!.innerText.trim())

    beforeAll(async () => {
      const now = Math.floor(Date.now() / 1000)
      const token = await sign({ sub: 'u-17', iat: now, exp: now + 300 }, SECRET, 'HS256')
      site = await openSite(config, { '/': page(), '/signed-in': page(token) }, { secret: SECRET })
      visitor = await engine().newVisitor()
      tab = await visitor.newTab()
    })
    afterAll(() => visitor?.close())
    afterAll(() => site?.close())
    const till = (event: object) =>
      fetch(`${site.url}/v1/track`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from('shop:').toString('base64')}` },
        body: JSON.stringify({ type: 'track', event: 'purchase', timestamp: new Date().toISOString(), properties: { transaction_id: 'T-1', value: 20, currency: 'EUR' }, ...event }), // biome-ignore format: one event
      })

    it('moves a visitor of the site to use', async () => {
      await tab.goto(`${site.url}/`)
      await tab.evaluate(() => lotse('consent', 'accept'))
      for (const id of ['a', 'b', 'c']) await tab.evaluate((item) => lotse('track', 'view_item', { items: [{ item_id: item }] }), id) // biome-ignore format: one call
      expect(await phase()).toBe('explore')
      await tab.goto(`${site.url}/signed-in`)
      await poll(() => site.store.person('u-17').events.length > 0, 10_000, 'who signed in')
      expect(await phase()).toBe('explore')
      expect(await hero()).toBe('Default')

      expect((await till({ messageId: 'till-1', userId: 'u-17', context: { channel: 'till' } })).status).toBe(200)
      await tab.goto(`${site.url}/signed-in`)
      await tab.waitFor(() => lotse.visitor().answer?.phase === 'use')
      // What was painted stays; the next page begins with it.
      expect(await hero()).toBe('Default')
      await tab.evaluate(() => lotse('flush'))
      await tab.goto(`${site.url}/`)
      expect(await hero()).toBe('Care for it')
      expect(await phase()).toBe('use')
    })

    it('also by the token of a cart, for whoever asks about this browser', async () => {
      const token = await tab.evaluate(() => lotse('token'))
      await tab.evaluate(() => lotse('flush'))
      const id = await tab.evaluate(() => lotse.visitor().id)
      expect((await till({ messageId: 'till-2', context: { token, channel: 'till' } })).status).toBe(200)
      expect([...site.store.events({ visitor: id })].map(({ messageId }) => messageId)).toContain('till-2')
      const decide = async (sub: string) => {
        const now = Math.floor(Date.now() / 1000)
        const about = await sign({ sub, iat: now, exp: now + 300 }, SECRET, 'HS256')
        const answer = await fetch(`${site.url}/v1/decide`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${about}` },
          body: JSON.stringify({ consent: { personalization: true } }),
        })
        return answer.json()
      }
      expect(await decide(id)).toMatchObject({ phase: 'use', slots: { hero: 'care' } })
      // The customer has ordered twice: with the card of a customer, and with the cart of this browser.
      expect(await decide('u-17')).toMatchObject({ phase: 'engage' })
    })
  },
  ['chromium'],
)
