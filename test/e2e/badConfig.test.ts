import type { LotseConfig } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { type Site, servePages } from '../engines/servePages.ts'
import { siteFiles } from './siteFiles.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's', languages: ['en'] },
  consent: { banner: false },
  personas: [{ id: 'reader', when: { event: 'page_view', times: { atLeast: 1 } } }],
  slots: [
    { id: 'hero', variants: [{ id: 'v', for: { persona: 'reader' }, content: { text: 'for readers' } }] },
    { id: 'rich', variants: [{ id: 'h', for: { persona: 'reader' }, content: { html: '<p>rich <a href="javascript:alert(1)">x</a><img src="x" onerror="hurt = 1"></p>' } }] },
  ],
} // biome-ignore format: a table
const unknown = structuredClone(config) as unknown as { personas: { when: object }[] }
unknown.personas[0]!.when = { event: 'page_view', times: { atLeats: 1 } }
const nonsense = structuredClone(config) as unknown as { personas: { when: object }[] }
nonsense.personas[0]!.when = { evnt: 'page_view' }

const page = (file: string) =>
  `<!doctype html><html lang="en"><head><title>T</title><script async src="/lotse.js" data-config="${file}"></script></head>
<body><section data-lotse-slot="hero">the default</section><div data-lotse-slot="rich">the other default</div>
<script>var host = 1; document.querySelector('section').addEventListener('click', () => { host = 2 })</script></body></html>`

inEachEngine('a fetched config', (engine) => {
  let site: Site
  let visitor: Visitor
  let tab: Tab
  beforeAll(async () => {
    site = await servePages({
      ...siteFiles(),
      '/broken.json': '{ "lotse": 1, "site": { "id": "s" ',
      '/old.json': '{ "lotse": 7, "site": { "id": "s" } }',
      '/list.json': '[]',
      '/unknown.json': JSON.stringify(unknown),
      '/nonsense.json': JSON.stringify(nonsense),
      '/good.json': JSON.stringify(config),
      ...Object.fromEntries(
        ['broken', 'missing', 'old', 'list', 'unknown', 'nonsense', 'good'].map((name) => [
          `/${name}`,
          page(`/${name}.json`),
        ]),
      ),
    })
  })
  afterAll(() => site?.close())
  beforeEach(async () => {
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
  })
  afterEach(() => visitor?.close())

  const looks = () =>
    tab.evaluate(() => {
      const hero = document.querySelector<HTMLElement>('section')!
      hero.click()
      return { text: hero.textContent, rich: document.querySelector<HTMLElement>('div')!.textContent, host: (window as never as { host: number }).host } // biome-ignore format: one thought
    })
  const untouched = { text: 'the default', rich: 'the other default', host: 2 }

  it.each([
    ['broken', 'config-unreadable'],
    ['missing', 'config-unreadable'],
    ['old', 'config-version'],
    ['list', 'config-unreadable'],
  ])('that is %s is a fault, the default and a working page', async (name, code) => {
    await tab.goto(`${site.url}/${name}`)
    await tab.waitFor((wanted) => recorded.faults.some((fault) => fault.code === wanted), [code])
    expect(await looks()).toEqual(untouched)
  })

  it('with a rule that is none says so, and the rule never holds', async () => {
    await tab.goto(`${site.url}/nonsense`)
    await tab.waitFor(() => recorded.faults.some(({ code }) => code === 'rule-unknown'))
    await tab.evaluate(() => lotse('consent', 'accept'))
    await tab.waitFor(() => /"seq":[1-9]/.test(localStorage.getItem('lotse.state') ?? ''))
    await tab.goto(`${site.url}/nonsense`)
    await tab.waitFor(() => lotse.visitor().answer)
    expect(await tab.evaluate(() => lotse.visitor().answer.persona)).toBe('unknown')
    expect(await looks()).toEqual(untouched)
  })

  it('with a misspelt comparison never holds, and shows the default', async () => {
    await tab.goto(`${site.url}/unknown`)
    await tab.waitFor(() => typeof lotse.visitor === 'function')
    await tab.evaluate(() => lotse('consent', 'accept'))
    await tab.waitFor(() => /"seq":[1-9]/.test(localStorage.getItem('lotse.state') ?? ''))
    await tab.goto(`${site.url}/unknown`)
    await tab.waitFor(() => lotse.visitor().answer)
    expect(await tab.evaluate(() => lotse.visitor().answer.persona)).toBe('unknown')
    expect(await looks()).toEqual(untouched)
  })

  it('that is good works; what comes late keeps the default on this page, and nothing in it runs', async () => {
    await tab.goto(`${site.url}/good`)
    await tab.waitFor(() => typeof lotse.visitor === 'function')
    await tab.evaluate(() => lotse('consent', 'accept'))
    await tab.waitFor(() => /"seq":[1-9]/.test(localStorage.getItem('lotse.state') ?? ''))
    expect((await looks()).text).toBe('the default')
    await tab.goto(`${site.url}/good`)
    await tab.waitFor(() => lotse.visitor().answer?.persona === 'reader')
    await tab.waitFor(() => Object.keys(lotse.visitor().slots).length === 2)
    const { hero } = await tab.evaluate(() => lotse.visitor().slots)
    expect(['late', 'rule']).toContain(hero.reason)
    expect((await looks()).text).toBe(hero.reason === 'late' ? 'the default' : 'for readers')
    expect(await tab.evaluate(() => 'hurt' in window)).toBe(false)
    expect(await tab.evaluate(() => document.querySelectorAll('[onerror], [href^=javascript]').length)).toBe(0)
  })
})
