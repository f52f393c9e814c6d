import { createHash } from 'node:crypto'
import type { LotseConfig } from '@lotse/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { HOOKS, scan } from '../../e2e/executionOracle.ts'
import { type OwnSite, openSite } from '../../e2e/openSite.ts'
import { inEachEngine } from '../../engines/eachEngine.ts'
import type { Tab, Visitor } from '../../engines/engine.ts'
import { ENGINES } from './engines.ts'

const SECRET = 'kQ7-long-and-random'
const sha256 = createHash('sha256').update(SECRET).digest('hex')
const MARKUP = '<img src=x onerror=alert(1)>'
/** What a stranger puts into a link to the shop. */
const ASKED = `persona:keen,phase:buy,slot.hero:sale,slot.${MARKUP}:${MARKUP},slot.__proto__:x,device:${MARKUP}`

const config = (preview: LotseConfig['preview']): LotseConfig => ({
  lotse: 1,
  site: { id: 'previewed', languages: ['en'] },
  collect: { endpoint: '/' },
  consent: { mode: 'off' },
  ...(preview !== undefined && { preview }),
  personas: [{ id: 'keen', when: { event: 'purchase' } }],
  slots: [{ id: 'hero', variants: [{ id: 'sale', for: { persona: 'keen' }, content: { text: 'Only for the keen' } }] }],
})
const page =
  '<!doctype html><html lang="en"><head><title>T</title><script src="/hooks.js"></script><script src="/lotse.js"></script></head><body><section id="hero" data-lotse-slot="hero">Default</section></body></html>'

inEachEngine(
  'a preview',
  (engine) => {
    const kinds: { [name: string]: LotseConfig['preview'] } = { nowhere: undefined, off: false, elsewhere: ['https://staging.example'], token: { sha256 }, everywhere: true } // biome-ignore format: a table
    let site: OwnSite
    let visitor: Visitor | undefined
    afterEach(async () => {
      await visitor?.close()
      await site?.close()
    })

    const open = async (name: string, asked: string): Promise<Tab> => {
      site = await openSite(config(kinds[name]), { '/': page, '/hooks.js': HOOKS })
      visitor = await engine().newVisitor()
      const tab = await visitor.newTab()
      await tab.goto(`${site.url}/?lotse=${encodeURIComponent(asked)}`)
      await tab.waitFor(() => typeof lotse.visitor === 'function')
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 1_500)))
      return tab
    }
    const text = (tab: Tab) => tab.evaluate(() => recorded.shown.hero?.at(-1))
    const hasOverlay = (tab: Tab) =>
      tab.evaluate(() => [...document.querySelectorAll('*')].some(({ localName, shadowRoot }) => shadowRoot || /lotse-(?!slot)/.test(localName))) // biome-ignore format: one call
    const isClean = async (tab: Tab) => {
      expect(await tab.evaluate(scan, '[data-lotse-slot]')).toEqual([])
      expect(await tab.evaluate(() => executed)).toEqual([])
      expect(await tab.evaluate(() => mistakes)).toEqual([])
      expect(await tab.evaluate(() => String(({} as { persona?: unknown }).persona))).toBe('undefined')
    }

    describe('that nobody allowed', () => {
      it.each(['nowhere', 'off'])('%s: the visit is a visit like any other', async (name) => {
        const tab = await open(name, ASKED)
        expect(await text(tab)).toBe('Default')
        expect(await hasOverlay(tab)).toBe(false)
        await tab.evaluate(() => lotse.flush())
        expect([...site.store.events()].map(({ event }) => event)).toContain('page_view')
        await isClean(tab)
      })

      it.each([
        ['elsewhere', ASKED],
        ['elsewhere', ''],
        ['token', ASKED],
        ['token', ''],
        ['token', `${ASKED},token:`],
        ['token', `${ASKED},token:${SECRET}x`],
        ['token', `${ASKED},token:${SECRET.slice(0, -1)}`],
        ['token', `${ASKED},token:${SECRET.toUpperCase()}`],
        // The config is public, and with it the hash.
        ['token', `${ASKED},token:${sha256}`],
        ['token', `${ASKED},token:true`],
      ])('%s, by %s: shows nothing of it, and opens nothing before the visitor', async (name, asked) => {
        const tab = await open(name, asked)
        expect(await text(tab)).toBe('Default')
        expect(await hasOverlay(tab)).toBe(false)
        await isClean(tab)
      })
    })

    it.each([
      ['everywhere', ASKED],
      ['token', `${ASKED},token:${SECRET}`],
    ])('that is allowed, %s: is shown as text, counted never and stored never, however often', async (name, asked) => {
      const tab = await open(name, asked)
      expect(await text(tab)).toBe('Only for the keen')
      for (let i = 0; i < 3; i++) {
        await tab.evaluate(async () => {
          await lotse.track('purchase', { value: 5 })
          await lotse.identify('u', {})
          await lotse.flush()
        })
        await tab.goto(`${site.url}/?lotse=${encodeURIComponent(asked)}`)
        await tab.waitFor(() => typeof lotse.visitor === 'function')
      }
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 500)))
      await isClean(tab)
      expect(await tab.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases?.())?.length ?? 0])).toEqual([0, 0, '', 0]) // biome-ignore format: one call
      expect(site.store.counts()).toMatchObject({ events: 0, deadLetters: 0 })
      expect(site.asked.filter(({ path }) => path.startsWith('/v1/'))).toEqual([])
      // Afterwards the same visitor is one like any other, and was told nothing of what the preview claimed.
      await tab.goto(`${site.url}/`)
      await tab.waitFor(() => !!lotse.visitor?.().id)
      expect(await text(tab)).toBe('Default')
    })
  },
  ENGINES,
)
