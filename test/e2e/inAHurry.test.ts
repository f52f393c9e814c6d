import { readFileSync } from 'node:fs'
import { createClassifyVisitor } from '@lotse/workshop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { poll } from '../engines/poll.ts'
import { openShop, type Shop } from './openShop.ts'

const classify = createClassifyVisitor(JSON.parse(readFileSync('examples/shop/lotse.json', 'utf8')))
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
    // Out of the bfcache, or loaded anew where the browser has let it go.
    await tab.waitFor((to) => location.pathname === to && document.readyState !== 'loading' && typeof lotse === 'function', [PAGES[1]]) // biome-ignore format: one line
    const result = await tab.evaluate(() => lotse('track', 'search'))
    expect(result).toMatchObject({ state: 'durable' })
    await tab.evaluate(() => lotse('flush'))
    const id = await tab.evaluate(() => lotse.visitor().id)
    const stored = () => [...shop.store.events()]
    await poll(() => stored().some(({ messageId }) => messageId === result.id), 10_000, 'the last event in the store')
    // The page out of the bfcache has learned in the right order what the pages after it have seen.
    const { persona, phase } = classify(id, stored())
    const same = () => tab.evaluate(() => lotse.visitor().answer)
    await poll(async () => (await same()).phase === phase, 2_000, phase)
    expect(await same()).toMatchObject({ persona, phase: 'ask' })
  })
})
