import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import type { Frame } from '../engines/recorded.ts'
import { type Pages, type Site, servePages } from '../engines/servePages.ts'
import { siteFiles } from './siteFiles.ts'
import { config, hosts, kinds, pageOf } from './slotKinds.ts'

/** Does it wrong: it swaps when the document is there, to something higher. The sampler must see it. */
const swapping = [
  `<!doctype html><html lang="en"><head><title>Swap</title><script>addEventListener('DOMContentLoaded', () => {
    document.querySelector('[data-probe]').innerHTML = 'Variant<br>Variant'
  })</script></head><body><p>${'Words before. '.repeat(100)}</p><section data-probe="swapped">Default</section><p data-after="swapped">After</p>`,
  300,
  '<p>End</p></body></html>',
]
const start =
  '<!doctype html><html lang="en"><head><title>Start</title><script src="/lotse.js"></script></head><body>Start</body></html>'
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
const atOnce = (pieces: (string | number)[]) => pieces.filter((piece) => typeof piece === 'string').join('')
const pages: Pages = {
  ...siteFiles(config),
  '/': start,
  '/swap': swapping,
  ...Object.fromEntries(
    hosts.flatMap((host) => [
      [`/${host}`, pageOf(host)],
      [`/fast/${host}`, atOnce(pageOf(host))],
    ]),
  ),
  '/variant.svg': picture,
  '/default.svg': picture,
}

const framesOf = (tab: Tab): Promise<Frame[]> => tab.evaluate(() => recorded.frames)
const probes = (frames: Frame[], what: 'defaults' | 'variants'): string[] =>
  [...new Set(frames.flatMap((frame) => frame[what]))].sort()
const slotsOn = (host: string): string[] => Object.keys(kinds).map((kind) => `${host}-${kind}`)
/** Each element's places over all frames; one that never moves has one. */
const placesOf = (frames: Frame[]): { [after: string]: string[] } => {
  const places: { [after: string]: string[] } = {}
  for (const { boxes } of frames)
    for (const [after, box] of Object.entries(boxes))
      if (!places[after]?.includes(box)) (places[after] ??= []).push(box)
  return places
}
const firstPaint = (tab: Tab): Promise<number> =>
  tab.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity)
/** Some frames more. */
const settle = (tab: Tab): Promise<unknown> => tab.evaluate(() => new Promise((done) => setTimeout(done, 300)))
const moved = (frames: Frame[]): string[][] => Object.values(placesOf(frames)).filter((places) => places.length > 1)

/** Grants everything and looks at a product: from then on every page begins with a state that decides. */
async function becomeKeen(tab: Tab): Promise<void> {
  await tab.evaluate(async () => {
    await lotse('consent', 'accept')
    await lotse('track', 'view_item', { items: [{ item_id: 'a' }] })
  })
  await tab.waitFor(
    () => lotse.visitor().answer?.persona === 'keen' && localStorage.getItem('lotse.state')?.includes('"ahead":[]'),
  )
}

inEachEngine('paint once', (engine) => {
  let site: Site
  let known: Visitor
  let tab: Tab

  beforeAll(async () => {
    site = await servePages(pages)
    known = await engine().newVisitor()
    tab = await known.newTab()
    await tab.goto(site.url)
    await becomeKeen(tab)
  })
  afterAll(() => site?.close())
  afterAll(() => known?.close())

  it('sees a page that swaps when the document is there', async () => {
    await tab.goto(`${site.url}/swap`)
    await settle(tab)
    const frames = await framesOf(tab)
    expect(probes(frames, 'defaults')).toEqual(['swapped'])
    expect(probes(frames, 'variants')).toEqual(['swapped'])
    expect(moved(frames)).toHaveLength(1)
    if (engine().name === 'chromium') expect(await tab.evaluate(() => recorded.shifts.length)).toBeGreaterThan(0)
  })

  describe.each(hosts)('%s', (host) => {
    it('shows each variant from its first frame, the default in none, and nothing moves', async () => {
      await tab.goto(`${site.url}/${host}`)
      await settle(tab)
      const frames = await framesOf(tab)
      const isPast = (id: string) => frames.findIndex(({ boxes }) => id in boxes)

      expect(await firstPaint(tab), 'painted early').toBeLessThan(frames[isPast(slotsOn(host)[0]!)]!.time)
      expect(frames.length).toBeGreaterThan(50)
      const wrong = frames.filter(({ defaults }) => defaults.some((id) => id !== 'undecided'))
      expect(wrong.map(({ time, defaults }) => [time, defaults])).toEqual([])
      expect(probes(frames, 'defaults')).toEqual(['undecided'])
      const shown = slotsOn(host).filter((id) => !id.endsWith('hide'))
      for (const id of shown) {
        const from = frames.slice(isPast(id))
        expect(from.filter(({ variants }) => !variants.includes(id)).length, `${id}: frames without its variant`).toBe(
          0,
        )
      }
      expect(probes(frames, 'variants')).toEqual([...shown].sort())
      expect(Object.keys(placesOf(frames)).sort()).toEqual(slotsOn(host).sort())
      expect(moved(frames)).toEqual([])
      expect(await tab.evaluate(() => recorded.shifts)).toEqual([])
      expect(await tab.evaluate(() => recorded.faults)).toEqual([])
      const untouched = await tab.evaluate(() => {
        const slot = document.querySelector('[data-probe=undecided]')!
        return [slot.shadowRoot === null, slot.innerHTML]
      })
      expect(untouched).toEqual([true, 'Default <b>Default</b>'])
    })
  })

  it('shows the default, and touches nothing, where nothing is allowed', async () => {
    const stranger = await engine().newVisitor()
    try {
      const page = await stranger.newTab()
      for (const host of hosts) {
        await page.goto(`${site.url}/fast/${host}`)
        await settle(page)
        const frames = await framesOf(page)
        expect(probes(frames, 'variants')).toEqual([])
        expect(frames.at(-1)!.defaults.sort()).toEqual([...slotsOn(host), 'undecided'].sort())
        const roots = await page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot))
        expect(roots).toEqual([])
      }
    } finally {
      await stranger.close()
    }
  })

  it.each(hosts)('brings every default on %s back, without a reload, when consent is withdrawn', async (host) => {
    await tab.goto(site.url)
    await becomeKeen(tab)
    await tab.goto(`${site.url}/fast/${host}`)
    await settle(tab)
    expect((await framesOf(tab)).at(-1)!.defaults).toEqual(['undecided'])
    const took = await tab.evaluate(async () => {
      const begin = performance.now()
      await lotse('consent', 'withdraw')
      return performance.now() - begin
    })
    expect(took).toBeLessThan(1_000)
    await settle(tab)
    const last = (await framesOf(tab)).at(-1)!
    expect(last.variants).toEqual([])
    expect(last.defaults.sort()).toEqual([...slotsOn(host), 'undecided'].sort())
    const said = () => tab.evaluate(() => [...document.querySelectorAll('[data-probe]')].map((slot) => slot.innerHTML))
    const after = await said()
    await tab.goto(`${site.url}/fast/${host}`)
    expect(after).toEqual(await said())
  })
})
