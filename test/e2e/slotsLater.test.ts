import type { LotseConfig } from '@lotse/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { type Pages, type Site, servePages } from '../engines/servePages.ts'
import { siteFiles } from './siteFiles.ts'

const forKeen = { for: { persona: 'keen' } }
const config: LotseConfig = {
  lotse: 1,
  site: { id: 'later', languages: ['en'], currency: 'CHF' },
  collect: { endpoint: '/', writeKey: 'later' },
  consent: { banner: false, button: false },
  personas: [{ id: 'keen', when: { event: 'view_item' } }],
  slots: [
    { id: 'shadow', at: 'x-card >>> .promo', variants: [{ id: 'v', ...forKeen, content: { text: 'Variant' } }] },
    { id: 'element', variants: [{ id: 'v', ...forKeen, content: { text: 'Variant' } }] },
    { id: 'money', variants: [{ id: 'v', ...forKeen, content: { text: '{{cart.value|currency}}' } }] },
    { id: 'named', variants: [{ id: 'v', ...forKeen, content: { text: 'Variant' } }] },
    { id: 'far', late: 'outside', variants: [{ id: 'v', ...forKeen, content: { text: 'Variant' } }] },
    { id: 'near', late: 'outside', variants: [{ id: 'v', ...forKeen, content: { text: 'Variant' } }] },
    { id: 'json', variants: [{ id: 'v', ...forKeen, reserve: 120, content: { json: { n: 1 } } }] },
    {
      id: 'help',
      live: true,
      transition: true,
      variants: [
        {
          id: 'second',
          when: { event: 'rage_click', times: { atLeast: 2 } },
          content: { html: '<a href="#b">Second</a>' },
        },
        { id: 'first', when: { event: 'rage_click' }, content: { html: '<a href="#a">First</a>' } },
      ],
    },
  ],
}
const card = `<script>customElements.define('x-card', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p class="promo">Default</p>' }
})</script>`
const tall = '<p style="height: 3000px">Words</p>'
declare const queued: (() => void)[]
const head = (more = '') => `<!doctype html><html lang="en"><head><title>Later</title>${more}</head><body>`
const plain = '<script src="/lotse.js"></script>'
const pages: Pages = {
  ...siteFiles(config),
  '/free.js': siteFiles()['/lotse.js']!,
  '/lotse.json': JSON.stringify(config),
  '/': `${head(plain)}Start</body></html>`,
  '/shadow': `${head(`${plain}${card}`)}<x-card></x-card><div id="more"></div></body></html>`,
  '/element': `${head(plain)}<lotse-slot name="element">Default</lotse-slot><p data-lotse-slot="money">Default</p><div id="late">Default</div><div data-lotse-slot="json">Default</div></body></html>`,
  '/late': [
    `${head('<script async src="/free.js" data-config="/lotse.json"></script>')}<p data-lotse-slot="near">Default</p>${tall}`,
    600,
    '<p data-lotse-slot="far">Default</p><p>End</p></body></html>',
  ],
  '/help': `${head(plain)}<div data-lotse-slot="help"></div><button id="other">Other</button>${tall}</body></html>`,
  '/putOff': `${head(`<script>const queued = []; document.startViewTransition = (change) => void queued.push(change)</script>${plain}`)}<div data-lotse-slot="help"></div></body></html>`,
}

inEachEngine('slots after first paint', (engine) => {
  let site: Site
  let visitor: Visitor
  let tab: Tab
  const textOf = (selector: string): Promise<string> =>
    tab.evaluate((at) => (document.querySelector(at) as HTMLElement).innerText.trim(), selector)

  beforeAll(async () => {
    site = await servePages({ ...pages, '/v1/batch': '{}', '/v1/beacon': '{}' })
    visitor = await engine().newVisitor()
    tab = await visitor.newTab()
    await tab.goto(site.url)
    await tab.evaluate(async () => {
      await lotse('consent', 'accept')
      await lotse('track', 'view_item', { items: [{ item_id: 'a' }] })
    })
    await tab.waitFor(
      () => lotse.visitor().answer?.persona === 'keen' && localStorage.getItem('lotse.state')?.includes('"ahead":[]'),
    )
  })
  afterAll(() => site?.close())
  afterAll(() => visitor?.close())

  it('are found in open shadow roots, also in those that come later', async () => {
    await tab.goto(`${site.url}/shadow`)
    const shown = () =>
      [...document.querySelectorAll('x-card')].map((one) => {
        const promo = one.shadowRoot!.querySelector<HTMLElement>('.promo')!
        return promo.innerText.trim()
      })
    await tab.waitFor(() => lotse.visitor().slots.shadow?.variant === 'v')
    expect(await tab.evaluate(shown)).toEqual(['Variant'])
    await tab.evaluate(() => document.querySelector('#more')!.append(document.createElement('x-card')))
    await tab.waitFor(
      () =>
        document.querySelectorAll('x-card')[1]!.shadowRoot!.querySelector<HTMLElement>('.promo')!.innerText.trim() ===
        'Variant',
    )
    await tab.evaluate(() => {
      const promo = document.createElement('p')
      promo.className = 'promo'
      document.querySelector('x-card')!.shadowRoot!.append(promo)
    })
    await tab.waitFor(
      () =>
        document.querySelector('x-card')!.shadowRoot!.querySelectorAll<HTMLElement>('.promo')[1]!.innerText.trim() ===
        'Variant',
    )
  })

  it('are elements, are named later, and say money in the currency of the site', async () => {
    await tab.goto(`${site.url}/element`)
    expect(
      await tab.evaluate(() => (document.querySelector('lotse-slot') as HTMLElement & { name: string }).name),
    ).toBe('element')
    expect(await textOf('lotse-slot')).toBe('Variant')
    await tab.evaluate(() => document.querySelector('#late')!.setAttribute('data-lotse-slot', 'named'))
    await tab.waitFor(() => (document.querySelector('#late') as HTMLElement).innerText.trim() === 'Variant')
    await tab.evaluate(() => {
      lotse('facts', { cart: { value: 12.5 } })
      const slot = document.createElement('lotse-slot') as HTMLElement & { name: string }
      slot.name = 'money'
      document.body.append(slot)
    })
    await tab.waitFor(() =>
      /CHF\s?12\.50/.test((document.querySelector('lotse-slot[name=money]') as HTMLElement).innerText),
    )
    await tab.evaluate(() => {
      ;(document.querySelector('lotse-slot[name=money]') as HTMLElement & { name: string }).name = 'element'
    })
    await tab.waitFor(() => (document.querySelectorAll('lotse-slot')[1] as HTMLElement).innerText.trim() === 'Variant')
    const [json, height] = await tab.evaluate(() => [
      recorded.slots.find(({ slot }) => slot === 'json')?.json,
      document.querySelector('[data-lotse-slot=json]')!.getBoundingClientRect().height,
    ])
    expect(json).toEqual({ n: 1 })
    expect(height).toBe(120)
  })

  it('that were decided late are shown outside of the view only, also while the page streams in', async () => {
    await tab.goto(`${site.url}/late`)
    await tab.waitFor(() => lotse.visitor?.().slots.far?.variant === 'v')
    expect(await textOf('[data-lotse-slot=far]')).toBe('Variant')
    expect(await textOf('[data-lotse-slot=near]')).toBe('Default')
    expect(await tab.evaluate(() => lotse.visitor().slots.near?.reason)).toBe('late')
  })

  it('that are live fill where nothing stands, and keep what is read, hovered or holds the focus', async () => {
    await tab.goto(`${site.url}/help`)
    await tab.waitFor(() => document.querySelector('[aria-live=polite]'))
    await tab.evaluate(() => lotse('track', 'rage_click', { element: 'button' }))
    await tab.waitFor(() => (document.querySelector('[data-lotse-slot]') as HTMLElement).innerText.trim() === 'First')
    const rage = () => tab.evaluate(() => lotse('track', 'rage_click', { element: 'button' }))
    await rage()
    await tab.waitFor(() => lotse.visitor().slots.help)
    expect(await textOf('[data-lotse-slot]'), 'is read').toBe('First')
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('[data-lotse-slot] a')!.focus()
      scrollTo(0, 2000)
    })
    await tab.evaluate(() => document.querySelector<HTMLElement>('[data-lotse-slot] a')!.focus({ preventScroll: true }))
    await rage()
    expect(await textOf('[data-lotse-slot]'), 'holds the focus').toBe('First')
    await tab.evaluate(() => {
      ;(document.activeElement as HTMLElement).blur()
      getSelection()!.selectAllChildren(document.querySelector('[data-lotse-slot]')!)
      scrollTo(0, 2000)
    })
    await rage()
    expect(await textOf('[data-lotse-slot]'), 'is selected').toBe('First')
    await tab.evaluate(() => {
      getSelection()!.removeAllRanges()
      scrollTo(0, 2000)
    })
    await rage()
    if (await tab.evaluate(() => CSS.supports('overflow-anchor', 'auto')))
      await tab.waitFor(
        () => (document.querySelector('[data-lotse-slot]') as HTMLElement).innerText.trim() === 'Second',
      )
  })

  it('that are live keep what is read, also where a transition began before it was there', async () => {
    const another = await engine().newVisitor()
    const page = await another.newTab()
    const text = () => page.evaluate(() => (document.querySelector('[data-lotse-slot]') as HTMLElement).innerText.trim()) // biome-ignore format: one thought
    await page.goto(`${site.url}/putOff`)
    await page.evaluate(() => lotse('consent', 'accept'))
    await page.waitFor(() => localStorage.getItem('lotse.state'))
    await page.goto(`${site.url}/putOff`)
    await page.evaluate(() => lotse('track', 'rage_click', { element: 'button' }))
    await page.waitFor(() => queued.length > 0)
    await page.evaluate(() => queued[0]!())
    expect(await text()).toBe('First')
    await page.evaluate(() => lotse('track', 'rage_click', { element: 'button' }))
    await page.evaluate(() => {
      for (const change of queued) change()
    })
    expect(await text()).toBe('First')
    await another.close()
  })
})
