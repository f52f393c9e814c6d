import type { Content, LotseConfig } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { type Pages, type Site, servePages } from '../engines/servePages.ts'
import { HOOKS, scan } from './executionOracle.ts'
import { siteFiles } from './siteFiles.ts'
import { casesOf, hasPublished } from './slotContentCases.ts'

if (!hasPublished) console.warn('slot content: the published cases are not here, only our own and random ones are run')
const seed = Number(process.env.LOTSE_SEED ?? Date.now() % 2 ** 31)
const cases = casesOf(seed)

/** Kinds beside `html` by which a config could try it; the slot is a link. */
const attempts: Content[] = [
  { attributes: { href: 'javascript:alert(1)' } },
  { attributes: { onclick: 'alert(1)', style: 'color: red', id: 'lotse', title: '<img src=x onerror=alert(1)>' } },
  { attributes: { href: 'java\nscript:alert(1)', srcset: 'javascript:alert(1)' } },
  { fields: { link: 'javascript:alert(1)', words: '<img src=x onerror=alert(1)>', picture: 'data:text/html,x' } },
  { text: '<script>alert(1)</script>{{user.name}}' },
  { image: { src: 'javascript:alert(1)', alt: '"><script>alert(1)</script>' } },
  { template: '#a,script' },
  { html: { en: '<b>{{user.name}}</b><script>alert(1)</script>' } },
]
const contents: Content[] = [...cases.map((html): Content => ({ html })), ...attempts]
const config: LotseConfig = {
  lotse: 1,
  site: { id: 'content', languages: ['en'] },
  consent: { banner: false, button: false, contextual: true },
  slots: contents.map((content, i) => ({ id: `s${i}`, variants: [{ id: 'v', content }] })),
}
const host = (content: Content, i: number): string =>
  content.html !== undefined
    ? `<section id="s${i}" data-lotse-slot="s${i}">Default</section>`
    : `<a id="s${i}" data-lotse-slot="s${i}" href="/default"><i data-lotse-field="words">Default</i><img data-lotse-field="picture" alt=""></a>`
const page = (script: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>Content</title><script src="/hooks.js"></script>${script}</head><body>${body}</body></html>`
const CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lotse lotse-html"
const all = contents.map(host).join('')
const compiled = page('<script src="/lotse.js"></script>', all)
const fetched = page('<script async src="/free.js" data-config="/lotse.json"></script>', '')
const pages: Pages = {
  ...siteFiles(config),
  '/free.js': siteFiles()['/lotse.js']!,
  '/lotse.json': JSON.stringify(config),
  '/hooks.js': HOOKS,
  '/compiled': compiled,
  '/compiled/strict': { headers: { 'Content-Security-Policy': CSP }, body: compiled },
  '/fetched': fetched,
  '/fetched/strict': { headers: { 'Content-Security-Policy': CSP }, body: fetched },
  '/control': page('', `<div id="host"></div>`),
}

inEachEngine('slot content', (engine) => {
  let site: Site
  let visitor: Visitor
  let tab: Tab
  beforeAll(async () => {
    site = await servePages(pages)
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
  })
  afterAll(() => visitor?.close())
  afterAll(() => site?.close())

  it('the oracle sees what runs, and what could', async () => {
    await tab.goto(`${site.url}/control`)
    await tab.evaluate(() => {
      document.querySelector('#host')!.innerHTML =
        '<img src=x onerror=alert(1)><a href="javascript:alert(2)">x</a><svg></svg>'
    })
    const found = await tab.evaluate(scan, '#host')
    expect(found).toHaveLength(3)
    await tab.waitFor(() => executed.includes('alert(1)'))
  })

  describe.each(['compiled', 'fetched'])('%s', (path) => {
    it.each(['', '/strict'])(`runs nothing, and lets nothing through that could %s (seed ${seed})`, async (strict) => {
      await tab.goto(`${site.url}/${path}${strict}`)
      if (path === 'fetched') {
        await tab.waitFor(() => typeof lotse?.visitor === 'function' && lotse.visitor().context)
        // Slots that stand there before the config does keep their default; these come later.
        await tab.evaluate(
          (markup) => {
            for (const [id, kind] of markup) {
              const slot = document.createElement(kind!)
              slot.id = id!
              slot.textContent = 'Default'
              slot.setAttribute('data-lotse-slot', id!)
              document.body.append(slot)
            }
          },
          contents.map((content, i) => [`s${i}`, content.html === undefined ? 'a' : 'section']),
        )
      }
      await tab.evaluate(() => lotse('facts', { user: { name: '<img src=x onerror=alert(1)>' } }))
      await tab.waitFor(() => Object.keys(lotse.visitor().slots).length > 150)
      const decided = await tab.evaluate(() => Object.values(lotse.visitor().slots).length)
      expect(decided).toBe(contents.length)
      const found = await tab.evaluate(scan, '[data-lotse-slot]')
      expect(found.map((one) => `${one} of ${cases[Number(/s(\d+)/.exec(one)![1])]}`)).toEqual([])
      const hosts = await tab.evaluate(() =>
        [...document.querySelectorAll('a[data-lotse-slot]')].flatMap((one) =>
          [...one.attributes].map(({ name, value }) => `${name}=${value} on ${one.id}`),
        ),
      )
      expect(hosts.filter((one) => /^on|script:|^id=lotse|^style=.*(?:color|hidden)/.test(one))).toEqual([])
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 300)))
      expect(await tab.evaluate(() => executed)).toEqual([])
      expect(
        await tab.evaluate(() => recorded.faults.map(({ code }) => code).filter((code) => code !== 'template-missing')),
      ).toEqual([])
      expect(await tab.evaluate(() => location.pathname)).toBe(`/${path}${strict}`)
    })
  })
})
