import { readFileSync } from 'node:fs'
import { checkJourneys, readConfig, readJourneys, runJourneys } from '@lotse/workshop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFinds } from '../engines/axeFinds.ts'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { poll } from '../engines/poll.ts'
import { inInspector } from './inInspector.ts'
import { openShop, type Shop } from './openShop.ts'

const config = readConfig(readFileSync('examples/shop/lotse.json', 'utf8')).config!
const ROOMS = ['who', 'slots', 'events', 'kept', 'page', 'preview']

inEachEngine(
  'the inspector on the shop',
  (engine) => {
    let shop: Shop
    let visitor: Visitor
    let tab: Tab
    beforeAll(async () => {
      shop = await openShop()
      visitor = await engine().newVisitor({ viewport: { width: 1280, height: 860 } })
      tab = await visitor.newTab()
      await tab.goto(`${shop.url}/en/`)
      await tab.waitFor(() => typeof lotse?.visitor === 'function' && lotse.visitor().context)
      await tab.evaluate(() => lotse('consent', 'accept'))
      for (const path of ['/en/sale', '/en/sale', '/en/sale', '/en/products/storm-lantern']) {
        await tab.goto(shop.url + path)
        await tab.waitFor(() => !!lotse.visitor?.().answer)
        await tab.waitFor(() => localStorage.getItem('lotse.state')?.includes('"ahead":[]'))
      }
    })
    afterAll(async () => {
      await visitor?.close()
      await shop?.close()
    })
    const inspector = () => inInspector(tab)
    const open = async (path = '/en/?lotse') => {
      await tab.goto(shop.url + path)
      await inspector().waitFor('.room.who .bars')
    }

    it('loads nothing for visitors, and opens by ?lotse', async () => {
      expect(shop.asked.filter(({ path }) => /inspector|overlay|rooms|lotse-rules/.test(path))).toEqual([])
      await open()
      const asked = shop.asked.map(({ path }) => path).filter((path) => /inspector|overlay|rooms/.test(path))
      expect(asked).toEqual(['/lotse-inspector.js', '/lotse-overlay.js'])
    })

    it('says who and why, what it would take, and how it came to this', async () => {
      expect(await inspector().text('.room .lead')).toMatch(/at least 3 times within 7 days \(now \d\)/)
      await inspector().waitFor('.bars .holds', 'Bargain hunter')
      await inspector().waitFor('.bars .change', 'more:')
      await inspector().waitFor('.phases .change', '1 more: ordered within 180 days')
      await inspector().waitFor('.turns li', 'Bargain hunter after: page viewed')
    })

    it('is used by keyboard alone', async () => {
      await open()
      expect(await inspector().focus()).toBe('tab-who')
      await tab.press('ArrowRight')
      await inspector().waitFor('.room.slots .slots')
      expect(await inspector().focus()).toBe('tab-slots')
      // Into the room, and along its rows, in the order of the page: the slot is marked there.
      await tab.press('Tab')
      expect(await inspector().focus()).toBe('room')
      await tab.press('Tab')
      await inspector().waitFor('.slots .marked', 'Line above the shop')
      await tab.press('Tab')
      await inspector().waitFor('.slots .marked', 'Hero of the home page')
      const frame = await tab.evaluate(() => {
        const marked = document.querySelector('lotse-inspector')!.shadowRoot!.querySelector('.outlines .marked')!
        const [a, b] = [marked, document.querySelector('[data-lotse-slot="hero"]')!].map((one) => one.getBoundingClientRect()) // biome-ignore format: one thought
        return [marked.textContent, a!.width - b!.width, a!.top - b!.top]
      })
      expect(frame).toEqual(['Hero of the home page · sale-teaser', 0, 0])
      await tab.press('Enter')
      await inspector().waitFor('.rivals .shown', 'The largest reductions')
      await inspector().waitFor('.rivals .fitsNot', 'persona: Business buyer (now Bargain hunter)')
      await tab.press('Escape')
      await inspector().waitFor('.badge button')
      expect(await inspector().focus()).toContain('Bargain hunter · Discover')
      await tab.press('Enter')
      await inspector().waitFor('.room.slots .slots')
      await tab.press('End')
      await inspector().waitFor('.room.preview select')
      expect(await inspector().focus()).toBe('tab-preview')
      await tab.press('ArrowRight')
      await inspector().waitFor('.room.who .bars')
    })

    it('shows what became of each event', async () => {
      await open()
      await inspector().enter('events')
      await tab.evaluate(() => void lotse('track', 'compare', { item_ids: ['storm-lantern'] }))
      await inspector().waitFor('.events li', 'compare')
      await inspector().waitFor('.events li:has(.answered)', 'compare')
      await inspector().waitFor('.events li:has(.acknowledged)', 'page_view')
      await inspector().waitFor('.room.events table', '200, stored')
    })

    it('gives the visit as a test that checks clean and passes', async () => {
      await tab.click('.copy summary')
      await inspector().waitFor('.copy textarea', '"expect"')
      const text = await inspector().text('.copy textarea')
      expect(checkJourneys(text, config)).toEqual([])
      const { file } = readJourneys(text, config)
      const [run] = runJourneys(config, file!)
      expect(run!.steps.flatMap(({ misses }) => misses)).toEqual([])
      const { expect: expected } = file!.journeys[0]!.steps.at(-1)!
      expect(expected).toMatchObject({ persona: 'bargain-hunter', slots: { hero: 'sale-teaser' } })
      expect(text).not.toContain(await tab.evaluate(() => lotse.visitor().id!))
    })

    it('reads out what is kept, and what rules still wait for', async () => {
      await inspector().enter('kept')
      await inspector().waitFor('.kept li', 'Log of events')
      await inspector().waitFor('.purposes li', 'Analytics')
      await inspector().enter('page')
      await inspector().waitFor('.vitals .good', 'FCP')
      await inspector().waitFor('.asks li', 'gift_wrap')
      const waits = (): Promise<boolean> => tab.evaluate(() => !!document.querySelector('lotse-inspector')!.shadowRoot!.querySelector('.room > .asks [data-key="event gift_wrap"]')) // biome-ignore format: one line
      expect(await waits()).toBe(true)
      await tab.evaluate(() => void lotse('track', 'gift_wrap'))
      await tab.waitFor(() => !document.querySelector('lotse-inspector')!.shadowRoot!.querySelector('.room > .asks [data-key="event gift_wrap"]')) // biome-ignore format: one line
    })

    it('shows the page as others see it, side by side', async () => {
      await inspector().enter('preview')
      await tab.click('.acts button:last-child')
      await inspector().waitFor('.beside li', 'Business buyer')
      await tab.click('.acts:last-child .main')
      const headings = await tab.waitFor(() => {
        const frames = [...document.querySelector('lotse-inspector')!.shadowRoot!.querySelectorAll('iframe')]
        const found = frames.map(({ contentDocument }) => contentDocument?.querySelector('lotse-inspector') && contentDocument.querySelector('h1')?.textContent?.trim()) // biome-ignore format: one thought
        return frames.length === 5 && found.every(Boolean) && found
      }, [], 40_000) // biome-ignore format: one thought
      expect(new Set(headings as unknown as string[]).size).toBe(5)
      await tab.press('Escape')
      await tab.waitFor(() => !document.querySelector('lotse-inspector')!.shadowRoot!.querySelector('dialog'))
    })

    it('clicks in the inspector are nobody’s impatience', async () => {
      const impatient = async () => {
        await tab.evaluate(() => lotse('flush'))
        return [...shop.store.events()].flatMap(({ event, properties }) => /^(?:rage|dead)_click$/.test(event!) ? [properties!.element] : []) // biome-ignore format: one thought
      }
      await tab.evaluate(
        (rooms) => {
          const { shadowRoot } = document.querySelector('lotse-inspector')!
          for (const room of rooms) shadowRoot!.getElementById(`tab-${room}`)!.click()
        },
        [...ROOMS, ...ROOMS],
      )
      await inspector().enter('events')
      expect(await impatient()).toEqual([])
      // The same on the page is.
      await tab.evaluate(() => { for (const _ of [1, 2, 3]) document.querySelector('h1')!.click() }) // biome-ignore format: one line
      await poll(async () => (await impatient()).includes('h1'), 10_000, 'impatience with the page')
    })

    it('stands where it stands, whatever the styles of the page say', async () => {
      await open()
      const look = () =>
        tab.evaluate(() => {
          const host = document.querySelector('lotse-inspector')!
          const panel = host.shadowRoot!.querySelector('.panel')!
          const { display, opacity, visibility, position, transform, pointerEvents } = getComputedStyle(host)
          const { right, y, width, height } = panel.getBoundingClientRect()
          // A page that loses its words loses its scroll bar.
          const gap = document.documentElement.clientWidth - right
          return JSON.stringify([display, opacity, visibility, position, transform, pointerEvents, gap, y, width, height, getComputedStyle(panel).fontSize]) // biome-ignore format: one thought
        })
      const before = await look()
      await tab.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('lotse-inspector, body * { display: none !important; opacity: 0 !important; visibility: hidden !important; position: static !important; transform: scale(.1) !important; pointer-events: none !important; font-size: 99px !important } html { font-size: 40px } body { transform: rotate(9deg) }') // biome-ignore format: one thought
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
      })
      expect(await look()).toBe(before)
    })

    it('axe finds nothing in any room, in German and English', async () => {
      for (const path of ['/en/?lotse', '/?lotse']) {
        await open(path)
        for (const room of ROOMS) {
          await inspector().enter(room)
          if (room === 'events') await tab.click('.copy summary')
          await new Promise((done) => setTimeout(done, 400))
          expect(await axeFinds(tab, 'section.panel'), `${path} ${room}`).toEqual([])
        }
      }
      await inspector().waitFor('[role=tab]', 'Vorschau')
    })
  },
  ['chromium', 'firefox'],
)
