import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFinds } from '../engines/axeFinds.ts'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab } from '../engines/engine.ts'
import { openRules, type Rules } from './openRules.ts'
import type { Shop } from './openShop.ts'

const source = readFileSync('examples/shop/lotse.json', 'utf8')
/** Presses of Tab from one end of the page to the other. */
const MOST = 400

inEachEngine(
  'the forms of the rules page, by keyboard alone',
  (engine) => {
    let rules: Rules
    let shop: Shop
    let tab: Tab
    beforeAll(async () => {
      rules = await openRules(engine(), 1280)
      shop = rules.shop
      tab = rules.tab
    })
    afterAll(() => rules?.close())

    /** Goes on with Tab, or back, until the focus is on what a selector or a name says; never through the browser's own bars. */
    const tabTo = async (wanted: string) => {
      const lookFor = (one: string): 'there' | 'on' | 'back' | 'nowhere' => {
        const now = document.activeElement!
        const isIt = (each: Element) => /^[#.[]/.test(one) ? each.matches(one) : each.textContent!.trim() === one || each.getAttribute('aria-label') === one // biome-ignore format: one thought
        if (isIt(now)) return 'there'
        const found = [...document.querySelectorAll('button, input, select, textarea, summary, [tabindex="0"]')].find(isIt) // biome-ignore format: one thought
        if (!found) return 'nowhere'
        return now.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on'
      }
      for (let presses = 0; presses < MOST; presses++) {
        const way = await tab.evaluate(lookFor, wanted)
        if (way === 'there') return
        if (way === 'nowhere') await new Promise((done) => setTimeout(done, 25))
        else await tab.press(way === 'on' ? 'Tab' : 'Shift+Tab')
      }
      throw new Error(`Tab never comes to ${wanted}`)
    }
    /** The text in the editor is kept in this browser at each change. */
    const hasText = (text: string) =>
      tab.waitFor((wanted) => localStorage.getItem('lotse-desk.draft') === wanted, [text])
    const write = async (text: string) => {
      await tab.press('Control+a')
      for (const key of text) await tab.press(key)
    }
    let now = source
    const change = async (from: string, to: string) => {
      expect(now.split(from).length, from).toBe(2)
      now = now.replace(from, to)
      await hasText(now)
    }

    it('is reached by arrows, and opens without touching the file', async () => {
      await tabTo('[role=tab][aria-selected=true]')
      await tab.press('ArrowRight')
      await tab.waitFor(() =>
        document.querySelector('#panel-forms #form-title')?.textContent?.includes('Bargain hunter'),
      )
      for (const name of ['Researcher', 'Regular', 'Hero of the home page', 'Help when it sticks']) {
        await tabTo(name)
        await tab.press('Enter')
        await tab.waitFor((one) => document.querySelector('#form-title')?.textContent?.includes(one), [name])
      }
      expect(await tab.evaluate(() => localStorage.getItem('lotse-desk.draft'))).toBeNull()
    })

    it('writes points and a condition into the file, and nothing else', async () => {
      await tabTo('Researcher')
      await tab.press('Enter')
      await tabTo('#form-personas-1-score-enter-')
      await write('8')
      await change('"enter": 6,', '"enter": 8,')
      await tabTo('Bargain hunter')
      await tab.press('Enter')
      await tabTo('#form-personas-0-when-all-0-any-0-times-atLeast-')
      await write('4')
      await change('"times": { "atLeast": 3 }, "within": "7d" },\n              { "event": "apply_coupon"', '"times": { "atLeast": 4 }, "within": "7d" },\n              { "event": "apply_coupon"') // biome-ignore format: one thought
    })

    it('adds a condition and takes it out again; the focus stays where the work is', async () => {
      const before = now
      await tabTo('Business buyer')
      await tab.press('Enter')
      await tabTo('#form-personas-3-when-any-more')
      await tab.press('Enter')
      await tab.waitFor(() => document.activeElement?.id === 'form-personas-3-when-any-4-event-')
      await tabTo('Remove condition 5')
      await tab.press('Enter')
      await hasText(before)
      await tab.waitFor(() => document.activeElement?.id === 'form-personas-3-when-any-more')
    })

    it('writes a variant, moves it, and adds one', async () => {
      await tabTo('Line above the shop')
      await tab.press('Enter')
      const ids = () => tab.evaluate(() => JSON.parse(localStorage.getItem('lotse-desk.draft')!).slots[1].variants.map((one: { id: string }) => one.id)) // biome-ignore format: one line
      const before = await ids()
      await tabTo('#form-slots-1-variants-0-name')
      await tab.press('Enter')
      await tabTo('.variant[open] [aria-label$=" down"]')
      await tab.press('Enter')
      await tab.waitFor(() => document.activeElement?.id === 'form-slots-1-variants-1-name')
      expect(await ids()).toEqual([before[1], before[0], ...before.slice(2)])
      await tabTo('New variant')
      await tab.press('Enter')
      await tab.waitFor((n) => document.activeElement?.id === `form-slots-1-variants-${n}-name`, [before.length])
      expect((await ids()).at(-1)).toBe('variant')
      await tabTo('Remove New variant')
      await tab.press('Enter')
      await tab.waitFor((n) => document.querySelectorAll('.variant').length === n, [before.length])
    })

    it('what has no field is a sentence that leads to its place in the file', async () => {
      await tabTo('Gift buyer')
      await tab.press('Enter')
      await tab.waitFor(() => document.querySelector('.elsewhere')?.textContent?.includes('contains “eschenk”'))
      await tabTo('.elsewhere .go')
      await tab.press('Enter')
      await tab.waitFor(() => document.activeElement?.closest('.cm-content') && document.querySelector('.cm-activeLine')?.textContent?.includes('eschenk')) // biome-ignore format: one line
    })

    it('axe finds nothing in a persona, nor in a slot with a variant open', async () => {
      expect(await axeFinds(tab, 'body')).toEqual([])
      await tab.evaluate(() => (document.querySelectorAll('.chips')[1]!.querySelector('button') as HTMLElement).click())
      await tab.waitFor(() => document.querySelectorAll('.variant').length > 8)
      await tab.evaluate(() => { for (const one of document.querySelectorAll<HTMLDetailsElement>('.variant')) one.open = true }) // biome-ignore format: one line
      expect(await axeFinds(tab, 'body')).toEqual([])
    })

    it('on a phone every view fits, the sentences first and the file last, and axe finds nothing', async () => {
      const phone = await engine().newVisitor({ viewport: { width: 360, height: 780 } })
      const small = await phone.newTab()
      await small.goto(`${shop.direct}/desk`)
      await small.evaluate(() => { localStorage.setItem('lotse-desk.language', 'de'); localStorage.setItem('lotse-desk.theme', 'night') }) // biome-ignore format: one line
      await small.goto(`${shop.direct}/desk/rules`)
      await small.waitFor(() => document.querySelector('.aloud'))
      expect(await small.evaluate(() => [...document.querySelectorAll('[role=tab]')].map(({ id }) => id))).toEqual(['read', 'forms', 'matrix', 'play', 'simulate', 'versions', 'file'].map((one) => `tab-${one}`)) // biome-ignore format: one line
      expect(await small.evaluate(() => document.querySelector('.aloud')!.getBoundingClientRect().top < window.innerHeight)).toBe(true) // biome-ignore format: one line
      for (const view of ['read', 'forms', 'matrix', 'play', 'simulate', 'versions', 'file']) {
        await small.click(`#tab-${view}`)
        await small.waitFor((one) => !(document.querySelector(`#panel-${one}`) as HTMLElement | null)?.hidden, [view])
        expect(await small.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), view).toBeLessThanOrEqual(0) // biome-ignore format: one line
        expect(await axeFinds(small, 'body'), view).toEqual([])
      }
      await phone.close()
    })
  },
  ['chromium', 'firefox'],
)
