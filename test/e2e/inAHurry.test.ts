import { afterAll, beforeAll, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { poll } from '../engines/poll.ts'
import { openShop, type Shop } from './openShop.ts'

const PAGES = ['/en/help', '/en/returns', '/en/manuals']

/** A page that is left while it writes goes into the bfcache with an open transaction, which must not hold up the next. */
inEachEngine('someone in a hurry', (engine) => {
  let shop: Shop
  let visitor: Visitor
  let tab: Tab

  beforeAll(async () => {
    shop = await openShop()
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
    await tab.goto(`${shop.url}/en/`)
    await tab.evaluate(() => lotse('consent', 'accept'))
    await tab.evaluate(() => lotse('track', 'login'))
  })
  afterAll(() => shop?.close())
  afterAll(() => visitor?.close())

  it('is kept up with on every page', async () => {
    const ids: string[] = []
    for (const path of [...PAGES, ...PAGES]) {
      await tab.evaluate((to) => {
        void lotse('track', 'share')
        location.href = to
      }, path)
      await tab.waitFor((to) => location.pathname === to && document.readyState !== 'loading', [path])
      const result = await tab.evaluate(() =>
        Promise.race([lotse('track', 'search'), new Promise((done) => setTimeout(done, 5_000, { state: 'waits' }))]),
      )
      expect(result).toMatchObject({ state: 'durable' })
      ids.push(result.id)
    }
    await tab.evaluate(() => lotse('flush'))
    const stored = () => [...shop.store.events()].map(({ messageId }) => messageId)
    await poll(() => ids.every((id) => stored().includes(id)), 10_000, 'all in the store')
    expect(new Set(stored()).size).toBe(stored().length)
  })

  it('is known again on the way back', async () => {
    await tab.evaluate(() => void setTimeout(() => history.back()))
    await tab.waitFor((to) => location.pathname === to, [PAGES[1]])
    const result = await tab.evaluate(() => lotse('track', 'search'))
    expect(result).toMatchObject({ state: 'durable' })
    expect(await tab.evaluate(() => lotse.visitor().answer?.phase)).toBe('explore')
  })
})
