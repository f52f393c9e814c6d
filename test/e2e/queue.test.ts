import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { poll } from '../engines/poll.ts'
import { openShop, type Shop } from './openShop.ts'

/** Answers of the collector while it is not itself: a status, or nothing for its own. */
let trouble: { status: number; headers?: Record<string, string> } | undefined

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

inEachEngine('the queue', (engine, name) => {
  let shop: Shop
  let visitor: Visitor
  beforeAll(async () => {
    shop = await openShop({ '/v1/batch': () => trouble && { ...trouble, body: '{}' } })
  })
  afterAll(() => shop?.close())
  beforeEach(async () => {
    trouble = undefined
    visitor = await engine().newVisitor()
  })
  afterEach(() => visitor?.close())

  const open = async (): Promise<Tab> => {
    const tab = await visitor.newTab()
    await tab.goto(`${shop.url}/en/imprint`)
    await tab.waitFor(() => typeof lotse.visitor === 'function')
    return tab
  }
  const agree = async (): Promise<Tab> => {
    const tab = await open()
    await tab.evaluate(() => lotse.consent('accept'))
    await tab.waitFor(() => !!lotse.visitor().id)
    return tab
  }
  /** Tracks `count` events; resolves with the ids that were acknowledged as durable. */
  const track = (tab: Tab, count: number): Promise<string[]> =>
    tab.evaluate(async (n) => {
      const results = await Promise.all(Array.from({ length: n }, (_, i) => lotse.track('search', { search_term: `term ${i}` }))) // biome-ignore format: one thought
      return results.filter(({ state }) => state === 'durable').map(({ id }) => id)
    }, count)
  const storedTimes = (ids: string[]): number[] => {
    const all = [...shop.store.events()].map(({ messageId }) => messageId)
    return ids.map((id) => all.filter((one) => one === id).length)
  }
  const onceStored = (ids: string[]) =>
    poll(() => storedTimes(ids).every((times) => times === 1), 20_000, `${ids.length} events stored once`)

  it('sends ten events in one request', async () => {
    const tab = await agree()
    await tab.evaluate(() => lotse.flush())
    shop.asked.length = 0
    const ids = await track(tab, 10)
    expect(ids).toHaveLength(10)
    await onceStored(ids)
    const asked = shop.asked.filter(({ path }) => path.startsWith('/v1'))
    expect(asked.filter(({ body }) => ids.some((id) => body.includes(id)))).toHaveLength(1)
    expect(asked.filter(({ method }) => method === 'OPTIONS')).toHaveLength(0)
  })

  it('keeps them while the collector is out of order, and sends them when it is back', async () => {
    const tab = await agree()
    trouble = { status: 503 }
    const ids = await track(tab, 12)
    await wait(3_000)
    expect(storedTimes(ids).some((times) => times > 0)).toBe(false)
    trouble = undefined
    await onceStored(ids)
  })

  it('keeps what was durable when the tab is closed at once, and sends it at the next visit', async () => {
    await agree()
    const tab = await open()
    trouble = { status: 503 }
    const ids = await track(tab, 10)
    await tab.close()
    trouble = undefined
    const next = await open()
    await next.evaluate(() => lotse.flush())
    await onceStored(ids)
  })

  it('sends the events of two tabs once each', async () => {
    const first = await agree()
    const second = await open()
    trouble = { status: 503 }
    const ids = (await Promise.all([track(first, 15), track(second, 15)])).flat()
    expect(new Set(ids).size).toBe(30)
    await wait(1_500)
    trouble = undefined
    await onceStored(ids)
    const answer = (tab: Tab) => tab.evaluate(() => JSON.parse(localStorage.getItem('lotse.state')!).seq)
    expect(await answer(first)).toBeGreaterThanOrEqual(30)
  })

  // What answers mean is the same code everywhere.
  if (name !== 'chromium') return

  it('waits as long as it is told', async () => {
    const tab = await agree()
    await tab.evaluate(() => lotse.flush())
    trouble = { status: 429, headers: { 'Retry-After': '4' } }
    shop.asked.length = 0
    const ids = await track(tab, 3)
    const tries = () =>
      shop.asked.filter(({ path, body }) => path.startsWith('/v1') && ids.some((id) => body.includes(id)))
    await poll(() => tries().length === 1, 10_000, 'a first try')
    await wait(3_000)
    expect(tries()).toHaveLength(1)
    trouble = undefined
    await onceStored(ids)
    expect(tries()[1]!.time - tries()[0]!.time).toBeGreaterThan(3_500)
  })

  it('drops what is refused for good, with a fault, and goes on', async () => {
    const tab = await agree()
    await tab.evaluate(() => lotse.flush())
    trouble = { status: 400 }
    await track(tab, 2)
    await tab.waitFor(() => recorded.faults.some(({ code }) => code === 'send-refused'))
    trouble = undefined
    await onceStored(await track(tab, 2))
  })
})
