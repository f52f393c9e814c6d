import { readFileSync } from 'node:fs'
import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifyVisitor } from '@lotse/workshop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { poll } from '../engines/poll.ts'
import { openShop, type Shop } from './openShop.ts'

const config: LotseConfig = JSON.parse(readFileSync('examples/shop/lotse.json', 'utf8'))
const classify = createClassifyVisitor(config)

const answer = (tab: Tab) => tab.evaluate(() => lotse.visitor().answer)
/** What a slot was given first, and every text that it has shown. */
const slot = (tab: Tab, name: string) =>
  tab.evaluate(
    (id) => ({ first: recorded.slots.find(({ slot }) => slot === id), shown: recorded.shown[id] ?? [] }),
    name,
  )
/** The log in the browser, oldest first. */
const logOf = (tab: Tab): Promise<LotseEvent[]> =>
  tab.evaluate(async () => {
    const once = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await once(indexedDB.open('lotse'))
    const store = database.transaction('kv').objectStore('kv')
    const entries = await once(store.getAll(IDBKeyRange.bound(0, Infinity)))
    database.close()
    return entries.map(([, event]) => event)
  })

inEachEngine('a walk through the shop', (engine) => {
  let shop: Shop
  let visitor: Visitor
  let tab: Tab
  let views = 0

  beforeAll(async () => {
    shop = await openShop()
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
  })
  afterAll(() => shop?.close())
  afterAll(() => visitor?.close())

  /** The page is there, and what it told has been counted. */
  const arrive = async (path: RegExp): Promise<void> => {
    await tab.waitFor(
      (source) => new RegExp(source).test(location.pathname) && document.readyState === 'complete',
      [path.source],
    )
    views++
    await tab.waitFor(() => localStorage.getItem('lotse.state')?.includes('"ahead":[]') && !!lotse.visitor().answer)
    await tab.evaluate(() => lotse('track', 'scroll'))
  }
  const visit = async (path: string): Promise<void> => {
    await tab.goto(shop.url + path)
    await arrive(new RegExp(`^${path.split('?')[0]}$`))
  }
  const expectPhase = (phase: string): Promise<unknown> =>
    poll(async () => (await answer(tab)).phase === phase, 3_000, `phase ${phase}`).catch(async (error) => {
      throw new Error(`${error.message}, but ${JSON.stringify(await answer(tab))}`)
    })
  /** The home page paints this variant in the hero, at once and nothing else. */
  const expectHero = async (variant: string, text: string): Promise<void> => {
    await visit('/en/')
    const { first, shown } = await slot(tab, 'hero')
    expect(first).toMatchObject({ variant, reason: 'rule' })
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain(text)
  }

  it('begins with the default and a question', async () => {
    await tab.goto(`${shop.url}/en/`)
    await tab.click('[role=region] .choice:last-child')
    await arrive(/^\/en\/$/)
    const { first, shown } = await slot(tab, 'hero')
    expect(first).toMatchObject({ variant: 'default' })
    expect(shown.at(-1)).toContain('Good things for wind and weather')
    await expectPhase('discover')
  })

  it('knows a bargain hunter after three reduced things', async () => {
    for (const id of ['storm-lantern', 'oilskin-yellow', 'tide-clock']) await visit(`/en/products/${id}`)
    expect((await answer(tab)).persona).toBe('bargain-hunter')
    await expectPhase('explore')
    await expectHero('sale-teaser', 'Up to 27 % below the old price')
  })

  it('moves to buying with a comparison and a basket', async () => {
    await visit('/en/compare?with=weather-station,barometer,tide-clock')
    await visit('/en/products/weather-station')
    await expectPhase('explore')
    await tab.click('.buy button')
    await arrive(/^\/en\/cart$/)
    await expectPhase('buy')
  })

  it('moves to using with an order, and shows manual and accessories', async () => {
    await visit('/en/checkout')
    const address = { name: 'Ada Quay', email: 'ada@example.org', street: 'Pier 1', zip: '20457', city: 'Hamburg' }
    for (const [name, value] of Object.entries(address)) await tab.type(`#${name}`, value)
    await tab.click('.sheet > button')
    await arrive(/^\/en\/checkout\/review$/)
    await tab.click('form[action$="/checkout/order"] button')
    await arrive(/^\/en\/orders\//)
    await expectPhase('use')
    await expectHero('first-days', 'Off to a good start')
    const { first } = await slot(tab, 'companion')
    // One in ten visitors is held out.
    expect(first?.reason === 'holdout' ? 'for-what-you-own' : first?.variant).toBe('for-what-you-own')
    await visit('/en/manuals/weather-station')
    await expectPhase('use')
  })

  it('moves to asking with help twice', async () => {
    await visit('/en/help')
    await expectPhase('use')
    await visit('/en/help/devices')
    await expectPhase('ask')
    await expectHero('helping-hand', 'Three questions to a fix')
  })

  it('moves to engaging with a review', async () => {
    await visit('/en/reviews/weather-station')
    await tab.click('.star-choice label:first-of-type')
    await tab.type('#v-text', 'Shows the wind before it comes.')
    await tab.type('#v-name', 'Ada')
    await tab.click('.sheet button')
    await arrive(/^\/en\/reviews$/)
    await expectPhase('engage')
  })

  it('is in the store, every event once, and read there as in the browser', async () => {
    await tab.evaluate(() => lotse('flush'))
    const log = await logOf(tab)
    const ids = log.map(({ messageId }) => messageId)
    const stored = () => [...shop.store.events()]
    await poll(() => ids.every((id) => stored().some(({ messageId }) => messageId === id)), 5_000, 'all in the store')
    const events = stored()
    expect(new Set(events.map(({ messageId }) => messageId)).size).toBe(events.length)
    expect(shop.store.deadLetters()).toEqual([])
    const who = new Set(events.map(({ anonymousId }) => anonymousId))
    expect([...who]).toEqual([await tab.evaluate(() => lotse.visitor().id)])
    const times = (name: string) => events.filter(({ event }) => event === name).length
    const counted = Object.fromEntries(
      [
        'page_view',
        'view_item',
        'compare',
        'add_to_cart',
        'begin_checkout',
        'purchase',
        'product_use',
        'submit_review',
      ].map((name) => [name, times(name)]),
    )
    expect(counted).toEqual({
      page_view: views,
      view_item: 4,
      compare: 1,
      add_to_cart: 1,
      begin_checkout: 1,
      purchase: 1,
      product_use: 1,
      submit_review: 1,
    })

    const { persona, personas, phase, scores } = await answer(tab)
    const [id] = who
    const read = classify(id!, events)
    expect({ persona, personas, phase }).toEqual({ persona: read.persona, personas: read.personas, phase: read.phase })
    // Read a moment later, a score has decayed by less than this.
    for (const [name, score] of Object.entries(read.scores)) expect(scores[name], name).toBeCloseTo(score, 3)
  })

  it('is in the report', async () => {
    expect((await fetch(`${shop.url}/desk`)).status).toBe(200)
    const reportOf = async (query: string) => (await fetch(`${shop.url}/desk/api/report${query}`)).json()
    const { totals } = await reportOf('?bots=1')
    expect(totals).toMatchObject({ visitors: 1, visits: 1, orders: 1 })
    // Driven browsers say so, and are left out where nobody asks for them.
    expect((await reportOf('')).totals).toMatchObject({ visitors: 0, orders: 0 })
  })
})
