import { readFileSync } from 'node:fs'
import type { LotseConfig } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { axeFinds } from '../engines/axeFinds.ts'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { type Site, servePages } from '../engines/servePages.ts'
import { siteFiles } from './siteFiles.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's', languages: ['en', 'fr'] },
  collect: { endpoint: '/' },
  personas: [{ id: 'reader', when: { event: 'page_view' } }],
  slots: [{ id: 'hero', variants: [{ id: 'v', for: { persona: 'reader' }, content: { text: 'for readers' } }] }],
  consent: {
    purposes: ['analytics', 'personalization', 'ads'],
    consentMode: true,
    uet: true,
    clear: { ads: ['_ga*', 'track'] },
  },
}
const adapted: LotseConfig = {
  ...config,
  consent: { purposes: ['analytics', 'personalization'], adapter: 'cookieconsent' },
}
const file = (one: LotseConfig) => siteFiles(one)['/lotse.js']!

const html = (
  lang: string,
  head: string,
  body = '',
) => `<!doctype html><html lang="${lang}"><head><title>T</title>${head}</head>
<body><h1>T</h1><div data-lotse-slot="hero">the default</div>${body}</body></html>`
const BLOCKED = `<script type="text/plain" data-lotse-purpose="analytics">window.ran = (window.ran || 0) + 1</script>
<iframe title="Video" data-src="/frame" data-lotse-purpose="ads" width="300" height="200"></iframe>`

const ACCEPT = '[role=region] .choice:last-child'
const asks = () => !!document.querySelector('lotse-choice')?.shadowRoot?.querySelector('[role=region]')

inEachEngine('consent, beyond the gate', (engine) => {
  let site: Site
  let visitor: Visitor
  let tab: Tab
  beforeAll(async () => {
    site = await servePages({
      ...siteFiles(config),
      '/adapted.js': file(adapted),
      '/cookieconsent.js': readFileSync('node_modules/vanilla-cookieconsent/dist/cookieconsent.umd.js', 'utf8'),
      '/run.js': `CookieConsent.run({ categories: { necessary: { readOnly: true }, analytics: { enabled: true }, personalization: {} },
        hideFromBots: false, language: { default: 'en', translations: { en: { consentModal: { title: 'T', acceptAllBtn: 'a', acceptNecessaryBtn: 'b' }, preferencesModal: { sections: [] } } } } })`,
      '/en': html('en', '<script src="/lotse.js"></script>', BLOCKED),
      '/fr': html('fr', '<script src="/lotse.js"></script>'),
      '/adapted': html('en', '<script src="/adapted.js"></script><script defer src="/cookieconsent.js"></script><script defer src="/run.js"></script>'),
      '/frame': '<!doctype html><html lang="en"><title>F</title><p>frame</p></html>',
      '/strict': {
        headers: { 'content-security-policy': "default-src 'none'; script-src 'nonce-n1' 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types lotse lotse-unblock" },
        body: `<!doctype html><html lang="en"><head><title>T</title><script src="/lotse.js"></script></head><body><h1>T</h1>${BLOCKED.replace('<script ', '<script nonce="n1" ')}<script type="text/plain" nonce="n1" data-src="/other.js" data-lotse-purpose="analytics"></script></body></html>`,
      },
      '/other.js': 'window.other = 1',
      '/v1/batch': '{"success":true}',
      '/v1/erase': '{"success":true,"erased":3}',
    }) // biome-ignore format: a table
  })
  afterAll(() => site?.close())
  beforeEach(async () => {
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
    site.asked.length = 0
  })
  afterEach(() => visitor?.close())

  it('Consent Mode and UET: one default before anything, denied; an update after each decision and on return', async () => {
    const commands = () =>
      tab.evaluate(() => {
        const { dataLayer, uetq } = window as unknown as { dataLayer: ArrayLike<unknown>[]; uetq: unknown[] }
        const own = [...dataLayer].filter((one) => one[0] === 'consent').map((one) => [one[1], one[2]] as [string, { [type: string]: string }]) // biome-ignore format: one thought
        return {
          first: dataLayer[0]?.[1],
          own,
          uet: uetq.filter((one) => one === 'default' || one === 'update'),
          last: uetq.at(-1),
        }
      })
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(asks)
    const before = await commands()
    expect([before.first, before.own.length, before.uet]).toEqual(['default', 1, ['default']])
    expect(before.own[0]![1]).toMatchObject({ ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied', analytics_storage: 'denied' }) // biome-ignore format: one thought
    await tab.click(ACCEPT)
    await tab.waitFor(() => (window as unknown as { uetq: unknown[] }).uetq.includes('update'))
    const after = await commands()
    expect(after.own.map(([what]) => what)).toEqual(['default', 'update'])
    expect(after.own[1]![1]).toMatchObject({ ad_storage: 'granted', analytics_storage: 'granted' })
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(() => (window as unknown as { uetq: unknown[] }).uetq.includes('update'))
    expect((await commands()).own.map(([what]) => what)).toEqual(['default', 'update'])
    await tab.evaluate(() => lotse('consent', 'withdraw'))
    const { own, last } = await commands()
    expect(own.filter(([what]) => what === 'default')).toHaveLength(1)
    expect([own.at(-1)![1].ad_storage, last]).toEqual(['denied', { ad_storage: 'denied' }])
  })

  it('what others bring waits for its purpose, and stops with it', async () => {
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(() => !!document.querySelector('lotse-placeholder'))
    const ran = () => tab.evaluate(() => (window as unknown as { ran?: number }).ran ?? 0)
    expect([await ran(), site.asked.filter(({ path }) => path === '/frame').length]).toEqual([0, 0])
    await tab.evaluate(() => lotse('consent', { analytics: true }))
    await tab.waitFor(() => (window as unknown as { ran?: number }).ran === 1)
    expect(await tab.evaluate(() => document.querySelector('iframe')!.hasAttribute('src'))).toBe(false)
    await tab.evaluate(() => lotse('consent', { analytics: true, ads: true }))
    await tab.waitFor(() => document.querySelector('iframe')!.getAttribute('src') === '/frame')
    await tab.evaluate(() => lotse('consent', 'withdraw'))
    await tab.waitFor(() => !document.querySelector('iframe')!.hasAttribute('src'))
    expect(await ran()).toBe(1)
  })

  it('what others bring runs under a strict policy, with the nonce it came with and Trusted Types', async () => {
    await tab.goto(`${site.url}/strict`)
    await tab.waitFor(() => !!document.querySelector('lotse-placeholder'))
    expect(await axeFinds(tab, 'lotse-placeholder')).toEqual([])
    await tab.evaluate(() => lotse('consent', { analytics: true, ads: true }))
    const both = () => {
      const { ran, other } = window as unknown as { ran?: number; other?: number }
      return ran === 1 && other === 1
    }
    await tab.waitFor(both)
    await tab.waitFor(() => document.querySelector('iframe')!.getAttribute('src') === '/frame')
  })

  it('cookies that others left are cleared where their purpose is refused, and only those', async () => {
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(asks)
    await tab.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: plays others
      for (const name of ['_ga', '_ga_X1', 'track', 'basket']) document.cookie = `${name}=1; path=/`
    })
    await tab.evaluate(() => lotse('consent', { analytics: true }))
    await tab.waitFor(() => !/_ga|track/.test(document.cookie))
    expect(await tab.evaluate(() => document.cookie)).toContain('basket=1')
  })

  it('a withdrawal offers to erase at the collector, too: one request, on a click, with the old id and nothing else', async () => {
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(asks)
    await tab.click(ACCEPT)
    await tab.waitFor(() => !!lotse.visitor().answer)
    await tab.evaluate(() => lotse('flush'))
    const id = await tab.evaluate(() => lotse.visitor().id!)
    await tab.evaluate(() => void lotse('consent', 'show'))
    await tab.waitFor(() => !!document.querySelector('lotse-choice')?.shadowRoot?.querySelector('dialog[open]'))
    await tab.click('dialog[open] .choice:first-child')
    await tab.waitFor(() => !!document.querySelector('lotse-choice')?.shadowRoot?.querySelector('[role=status] button'))
    expect(site.asked.filter(({ path }) => path.startsWith('/v1/erase'))).toEqual([])
    site.asked.length = 0
    await tab.click('[role=status] button')
    await tab.waitFor(() =>
      /Erased there, too: 3/.test(document.querySelector('lotse-choice')!.shadowRoot!.textContent!),
    )
    const [asked, ...rest] = site.asked.filter(({ path }) => !/\.js(on)?$/.test(path))
    expect(rest).toEqual([])
    expect([asked!.path.split('?')[0], JSON.parse(asked!.body)]).toEqual(['/v1/erase', { anonymousId: id }])
  })

  it('another language comes from a file of its own, only where the page asks for it', async () => {
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(asks)
    expect(site.asked.some(({ path }) => path.endsWith('-fr.json'))).toBe(false)
    await tab.goto(`${site.url}/fr`)
    await tab.waitFor(asks)
    const said = await tab.evaluate(() => {
      const host = document.querySelector('lotse-choice') as HTMLElement
      return [host.lang, ...[...host.shadowRoot!.querySelectorAll('.choice')].map((one) => one.textContent)]
    })
    expect(said).toEqual(['fr', 'Tout refuser', 'Tout accepter'])
  })

  it('what is known is shown, corrected and erased; the proof names nobody', async () => {
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(asks)
    await tab.click(ACCEPT)
    await tab.waitFor(() => lotse.visitor().answer?.persona === 'reader')
    const proof = (await tab.evaluate(() => lotse('consent', 'export') as Promise<unknown>)) as { record: { purposes: object; source: string } } // biome-ignore format: one thought
    expect(proof).toMatchObject({
      lotse: 'consent-proof',
      record: { source: 'banner', purposes: { analytics: 'granted' } },
    })
    const id = await tab.evaluate(() => lotse.visitor().id!)
    expect(JSON.stringify(proof)).not.toContain(id)
    await tab.evaluate(() => void lotse('consent', 'about'))
    const text = () => document.querySelector('lotse-about')?.shadowRoot?.querySelector('dialog')?.textContent ?? ''
    expect(await tab.waitFor(text)).toContain('reader')
    await tab.evaluate(() => {
      const all = [...document.querySelector('lotse-about')!.shadowRoot!.querySelectorAll('button')]
      all.find((one) => one.textContent === 'That is not me')!.click()
    })
    await tab.waitFor(() => lotse.visitor().answer?.persona === 'unknown')
    await tab.evaluate(() => lotse('flush'))
    await tab.goto(`${site.url}/en`)
    await tab.waitFor(() => !!lotse.visitor().answer)
    expect(await tab.evaluate(() => lotse.visitor().answer!.persona)).toBe('unknown')
  })

  it('vanilla-cookieconsent itself: presets are no consent, its choice is, its withdrawal erases', async () => {
    await tab.goto(`${site.url}/adapted`)
    await tab.waitFor(() => !!document.querySelector('#cc-main'))
    await new Promise((resolve) => setTimeout(resolve, 500))
    const granted = () => tab.evaluate(() => lotse.visitor().consent.granted)
    expect(await granted()).toEqual({})
    expect(await tab.evaluate(() => !!document.querySelector('lotse-choice'))).toBe(false)
    const accept = (what: string | string[]) => tab.evaluate((one) => (window as unknown as { CookieConsent: { acceptCategory(what: string | string[]): void } }).CookieConsent.acceptCategory(one), what) // biome-ignore format: one thought
    await accept('all')
    await tab.waitFor(() => lotse.visitor().consent.granted.personalization === true)
    expect(await tab.evaluate(() => lotse.visitor().consent.source)).toBe('cmp:cookieconsent')
    await tab.waitFor(() => !!localStorage.getItem('lotse.state'))
    await accept([])
    await tab.waitFor(() => !lotse.visitor().consent.granted.personalization && !localStorage.getItem('lotse.state'))
    expect(await granted()).toEqual({ analytics: false, personalization: false })
  })
})
