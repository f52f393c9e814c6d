import type { LotseConfig } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOOKS, scan } from '../../e2e/executionOracle.ts'
import { siteFiles } from '../../e2e/siteFiles.ts'
import { casesOf } from '../../e2e/slotContentCases.ts'
import { inEachEngine } from '../../engines/eachEngine.ts'
import type { Tab, Visitor } from '../../engines/engine.ts'
import { type Pages, type Site, servePages } from '../../engines/servePages.ts'
import { ENGINES } from './engines.ts'

/** What the slot showed before stays behind the variant, unseen. */
const KEPT = '<!---->Default'
const seed = Number(process.env.LOTSE_SEED ?? Date.now() % 2 ** 31)
const cases = casesOf(seed)
const config = (all: string[]): LotseConfig => ({
  lotse: 1,
  site: { id: 'trip', languages: ['en'] },
  consent: { banner: false, button: false, contextual: true },
  slots: all.map((html, i) => ({ id: `s${i}`, variants: [{ id: 'v', content: { html } }] })),
})
const slots = cases.map((_, i) => `<section id="s${i}" data-lotse-slot="s${i}">Default</section>`).join('')
const page = (script: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>Trip</title><script src="/hooks.js"></script>${script}</head><body>${body}</body></html>`
const fetching = (path: string) => page(`<script async src="/free.js" data-config="${path}"></script>`, '')

/**
 * Mutation XSS: markup that is harmless as a tree, and something else once a parser has read what the tree was written as. Pages do that:
 * editors, page caches, `innerHTML +=`. https://cure53.de/fp170.pdf
 */
inEachEngine(
  `a round trip of slot content (seed ${seed})`,
  (engine) => {
    let site: Site
    let visitor: Visitor
    let tab: Tab
    /** What the round before was written as. */
    let written: string[] = []
    const pages: Pages = {
      ...siteFiles(config(cases)),
      '/free.js': siteFiles()['/lotse.js']!,
      '/hooks.js': HOOKS,
      '/compiled': page('<script src="/lotse.js"></script>', slots),
      '/fetched': fetching('/lotse.json'),
      '/lotse.json': JSON.stringify(config(cases)),
      '/again': fetching('/again.json'),
      '/again.json': () => JSON.stringify(config(written)),
    }
    beforeAll(async () => {
      site = await servePages(pages)
      visitor = await engine().newVisitor()
      tab = await visitor.newTab()
    })
    afterAll(() => visitor?.close())
    afterAll(() => site?.close())

    const paint = async (path: string): Promise<string[]> => {
      await tab.goto(`${site.url}/${path}`)
      if (path !== 'compiled') {
        await tab.waitFor(() => typeof lotse?.visitor === 'function' && lotse.visitor().context)
        // Slots that stand there before the config does keep their default; these come later.
        await tab.evaluate((count) => {
          for (let i = 0; i < count; i++) {
            const slot = document.createElement('section')
            slot.id = `s${i}`
            slot.textContent = 'Default'
            slot.setAttribute('data-lotse-slot', slot.id)
            document.body.append(slot)
          }
        }, cases.length)
      }
      await tab.waitFor((count) => Object.keys(lotse.visitor().slots).length === count, [cases.length])
      return tab.evaluate(
        (kept) => [...document.querySelectorAll('section')].map(({ innerHTML }) => innerHTML.replace(kept, '')),
        KEPT,
      )
    }

    describe.each(['compiled', 'fetched'])('%s', (path) => {
      it('written as text and read by the parser, three times over, it stays what it was: nothing more, nothing that runs', async () => {
        written = await paint(path)
        expect(written.filter((html) => html !== 'Default').length).toBeGreaterThan(100)
        const changed = await tab.evaluate(() => {
          const found: string[] = []
          for (const slot of document.querySelectorAll('section')) {
            const kinds = () => [...slot.querySelectorAll('*')].map(({ localName }) => localName)
            const allowed = new Set(kinds())
            const before = slot.innerHTML
            for (let i = 0; i < 3; i++) slot.innerHTML = String(slot.innerHTML)
            const more = kinds().filter((one) => !allowed.has(one) && one !== 'tbody')
            if (more.length) found.push(`${more} from ${before}`)
          }
          return found
        })
        expect(changed).toEqual([])
        expect(await tab.evaluate(scan, 'section')).toEqual([])
        const windows = await tab.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('section [target=_blank]')].map(({ rel }) => rel)) // biome-ignore format: one call
        expect(windows.length).toBeGreaterThan(0)
        expect(windows.filter((rel) => !/\bnoopener\b/.test(rel))).toEqual([])
        await tab.evaluate(() => new Promise((done) => setTimeout(done, 300)))
        expect(await tab.evaluate(() => executed)).toEqual([])
      })
    })

    // A parser drops white space before the first word of a document.
    it('cleaned twice is cleaned once', async () => {
      written = await paint('fetched')
      const second = await paint('again')
      // What a parser makes of it without us: it has no `<table>` within a `<p>`.
      const parsed = await tab.evaluate((all) => all.map((html) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML), written) // biome-ignore format: one call
      expect(
        second.flatMap((html, i) => (html.trimStart() === parsed[i]!.trimStart() ? [] : [[parsed[i], html]])),
      ).toEqual([])
    })
  },
  ENGINES,
)
