import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import type { Asked } from '../engines/servePages.ts'
import { openShop, type Shop } from './openShop.ts'
import { storedIn } from './storedIn.ts'

const HOME = '/en/'
const PRODUCT = '/en/products/storm-lantern'
/** Longer than the sender waits for a second event. */
const LONG_ENOUGH = 2_500
const SHORTLY = 500

const REJECT = '[role=region] .choice:first-child'
const ACCEPT = '[role=region] .choice:last-child'
const OWN = /^\/(?:pictures\/[\w-]+\.svg|shop\.css|flag\.svg)(?:\?|$)/
const AN_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

const nothing = { cookies: '', local: {}, session: {}, caches: [], databases: {} }
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const sent = (asked: Asked[]): Asked[] => asked.filter(({ path }) => path.startsWith('/v1'))
/** What was asked for besides this page and what the shop itself needs. */
const besides = (asked: Asked[], page: string): string[] =>
  asked.filter(({ method, path }) => method !== 'GET' || (path !== page && !OWN.test(path))).map(({ path }) => path)
const did = async (tab: Tab) => {
  const { writes, reads, asked } = await tab.evaluate(() => recorded)
  return { writes: [...new Set(writes)].sort(), reads: [...new Set(reads)], asked }
}
const asksFirst = (tab: Tab) =>
  tab.waitFor(() => !!document.querySelector('lotse-choice')?.shadowRoot?.querySelector('[role=region]'))
/** Someone looks around: scrolls, moves on, the shop tells what happens. */
const beBusy = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    scrollTo(0, 600)
    dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    document.querySelector<HTMLElement>('h1')?.click()
    const { dataLayer } = window as unknown as { dataLayer: object[] }
    dataLayer.push({ event: 'search', search_term: 'tea' })
    void lotse('track', 'view_item', { items: [{ item_id: 'a' }] })
    void lotse('identify', 'u-17')
  })

inEachEngine('the consent gate', (engine) => {
  let shop: Shop
  let visitor: Visitor
  let tab: Tab

  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop?.close())
  beforeEach(async () => {
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
    shop.asked.length = 0
  })
  afterEach(() => visitor?.close())
  const visit = async (path: string): Promise<void> => {
    shop.asked.length = 0
    await tab.goto(shop.url + path)
  }
  const accept = async (): Promise<void> => {
    await visit(HOME)
    await asksFirst(tab)
    await tab.click(ACCEPT)
    await tab.waitFor(() => !!localStorage.getItem('lotse.state'))
  }

  describe('before a choice', () => {
    it.each([HOME, PRODUCT])('writes nothing and asks for nothing on %s', async (path) => {
      await visit(path)
      await asksFirst(tab)
      await beBusy(tab)
      await wait(path === HOME ? LONG_ENOUGH : SHORTLY)
      expect(await did(tab)).toEqual({ writes: [], reads: ['localStorage lotse.consent'], asked: [] })
      expect(await storedIn(tab)).toEqual(nothing)
      expect(besides(shop.asked, path).sort()).toEqual(['/lotse-banner.js', '/lotse.js'])
      await tab.goto(`${shop.url}/en/imprint`)
      expect(await storedIn(tab)).toEqual(nothing)
      expect(sent(shop.asked)).toEqual([])
    })
  })

  describe('after a refusal', () => {
    it('keeps the two records of it, which name nobody', async () => {
      await visit(HOME)
      await asksFirst(tab)
      await beBusy(tab)
      await tab.click(REJECT)
      await tab.waitFor(async () => (await indexedDB.databases()).length > 0 && !!localStorage.getItem('lotse.consent'))
      await beBusy(tab)
      await wait(LONG_ENOUGH)
      const { writes, asked } = await did(tab)
      expect(writes).toEqual(['indexedDB lotse-consent', 'localStorage lotse.consent'])
      expect(asked).toEqual([])

      const look = async () => {
        const { local, databases, ...others } = await storedIn(tab)
        expect(others).toEqual({ cookies: '', session: {}, caches: [] })
        expect(Object.keys(local)).toEqual(['lotse.consent'])
        expect(JSON.parse(local['lotse.consent']!).purposes).toEqual({ analytics: 'denied', personalization: 'denied' })
        expect(Object.keys(databases)).toEqual(['lotse-consent'])
        expect(JSON.stringify([local, databases])).not.toMatch(AN_ID)
      }
      await look()
      expect(besides(shop.asked, HOME).sort()).toEqual(['/lotse-banner.js', '/lotse.js'])
      for (const path of [HOME, PRODUCT]) {
        await visit(path)
        await beBusy(tab)
        await wait(SHORTLY)
        expect(await did(tab)).toEqual({ writes: [], reads: ['localStorage lotse.consent'], asked: [] })
        expect(besides(shop.asked, path)).toEqual(['/lotse.js'])
        await look()
      }
    })
  })

  describe('after a grant', () => {
    it('writes only to the documented places and sends only to the collector', async () => {
      await accept()
      await visit(PRODUCT)
      await beBusy(tab)
      await tab.evaluate(async () => {
        await lotse('track', 'add_to_cart', { items: [{ item_id: 'a' }] })
        await lotse('flush')
      })
      const { cookies, local, session, caches, databases } = await storedIn(tab)
      expect([cookies, session, caches]).toEqual(['', {}, []])
      expect(Object.keys(local).sort()).toEqual(['lotse.consent', 'lotse.state'])
      expect(local['lotse.state']!.length).toBeLessThanOrEqual(8_000)
      expect(Object.keys(databases).sort()).toEqual(['lotse', 'lotse-consent'])
      expect(databases['lotse-consent']).not.toMatch(AN_ID)
      const { asked } = await did(tab)
      expect(asked.filter((one) => !/^(?:fetch|beacon) \/v1\/batch$/.test(one))).toEqual([])
      const others = besides(shop.asked, PRODUCT).filter((path) => path !== '/v1/batch')
      expect(others.filter((path) => !/^\/lotse(?:-[a-z]+)?\.js$/.test(path))).toEqual([])
      expect(sent(shop.asked).length).toBeGreaterThan(0)
    })

    it('erases all but the refusal when it is withdrawn, within a second, in every tab', async () => {
      await accept()
      await visit(PRODUCT)
      const second = await visitor.newTab()
      await second.goto(shop.url + HOME)
      const knows = () => !!lotse.visitor().answer && lotse.visitor().id
      const [one, other] = [await tab.waitFor(knows), await second.waitFor(knows)]
      expect(other).toBe(one)

      const isGone = async () =>
        !localStorage.getItem('lotse.state') &&
        !(await indexedDB.databases()).some(({ name }) => name === 'lotse') &&
        !lotse.visitor().answer &&
        !lotse.visitor().id
      await tab.click('[data-lotse-consent]')
      await tab.click('dialog .choice:first-child')
      const begin = Date.now()
      await tab.waitFor(isGone, [], 1_000)
      await second.waitFor(isGone, [], Math.max(1, 1_000 - (Date.now() - begin)))
      await tab.waitFor(() =>
        /\d+ /.test(
          document.querySelector('lotse-choice')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
        ),
      )

      await wait(300)
      // Whoever lists what is stored while it is being erased must not bring it back, be it empty.
      const names = await tab.evaluate(async () => {
        const databases = indexedDB.databases
        indexedDB.databases = async () => [{ name: 'lotse', version: 1 }]
        const inspector = await lotse.inspect()
        await inspector.stored()
        indexedDB.databases = databases
        return (await indexedDB.databases()).map(({ name }) => name)
      })
      expect(names).toEqual(['lotse-consent'])
      shop.asked.length = 0
      for (const page of [tab, second]) await beBusy(page)
      await wait(SHORTLY)
      for (const page of [tab, second]) {
        const { cookies, local, session, caches, databases } = await storedIn(page)
        expect([cookies, session, caches]).toEqual(['', {}, []])
        expect(Object.keys(local)).toEqual(['lotse.consent'])
        expect(Object.keys(databases)).toEqual(['lotse-consent'])
        expect(JSON.stringify([local, databases])).not.toMatch(AN_ID)
      }
      for (const page of [tab, second]) await page.goto(`${shop.url}/en/imprint`)
      await wait(300)
      expect(sent(shop.asked)).toEqual([])
    })

    it('holds for a page that comes back out of the bfcache', async () => {
      await accept()
      await visit(PRODUCT)
      await tab.evaluate(() => lotse('consent', 'withdraw'))
      await tab.evaluate(() => void setTimeout(() => history.back()))
      await tab.waitFor((path) => location.pathname === path && document.readyState === 'complete', [HOME])
      await tab.waitFor(() => !lotse.visitor().answer && !lotse.visitor().consent.granted.personalization, [], 1_000)
      shop.asked.length = 0
      await beBusy(tab)
      await wait(SHORTLY)
      const { local, databases } = await storedIn(tab)
      expect([Object.keys(local), Object.keys(databases)]).toEqual([['lotse.consent'], ['lotse-consent']])
      await tab.goto(`${shop.url}/en/imprint`)
      expect(sent(shop.asked)).toEqual([])
    })
  })
})
