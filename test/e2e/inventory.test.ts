import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import { openShop, type Shop } from './openShop.ts'
import { storedIn } from './storedIn.ts'

interface Entry {
  where: string
  store?: string
  key: string
  pattern?: string
}
const inventory = JSON.parse(readFileSync('packages/contract/storage-inventory.json', 'utf8')) as { entries: Entry[] }

inEachEngine('the inventory of storage', (engine) => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop({ '/v1/batch': () => ({ status: 503, body: '{}' }) })
  })
  afterAll(() => shop?.close())

  it('names what a visit leaves in the browser, all of it and nothing else', async () => {
    const visitor = await engine().newVisitor()
    const tab = await visitor.newTab()
    await tab.goto(`${shop.url}/en/?lotse_channel=store`)
    await tab.waitFor(() => typeof lotse?.visitor === 'function')
    await tab.evaluate(() => lotse('consent', 'accept'))
    await tab.waitFor(() => !!localStorage.getItem('lotse.channel'))
    for (const path of ['/en/products/storm-lantern', '/en/help']) {
      await tab.goto(shop.url + path)
      await tab.waitFor(() => !!lotse.visitor?.().id)
      await tab.evaluate(() => lotse('track', 'share'))
    }
    await tab.waitFor(() => !!localStorage.getItem('lotse.state'))
    const stored = await storedIn(tab)
    expect([stored.cookies, stored.session, stored.caches]).toEqual(['', {}, []])
    const found = [
      ...Object.keys(stored.local).map((key) => ['localStorage', undefined, key] as const),
      ...Object.entries(stored.databases).flatMap(([name, entries]) =>
        (JSON.parse(entries) as [string | number][]).map(([key]) => ['indexedDB', name, String(key)] as const),
      ),
    ]
    const isIn = ({ where, store, key, pattern }: Entry, [place, name, one]: (typeof found)[number]): boolean =>
      where === place && store === name && (pattern ? new RegExp(pattern).test(one) : key === one)
    expect(found.filter((one) => !inventory.entries.some((entry) => isIn(entry, one)))).toEqual([])
    expect(inventory.entries.filter((entry) => !found.some((one) => isIn(entry, one)))).toEqual([])
    await visitor.close()
  })
})
