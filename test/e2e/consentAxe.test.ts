import type { LotseConfig } from '@lotse/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { axeFinds } from '../engines/axeFinds.ts'
import { inEachEngine } from '../engines/eachEngine.ts'
import { type Site, servePages } from '../engines/servePages.ts'
import { siteFiles } from './siteFiles.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's', languages: ['en', 'de', 'ar'] },
  collect: { endpoint: '/' },
  personas: [{ id: 'reader', label: 'A reader', when: { event: 'page_view' } }],
  slots: [{ id: 'hero', label: 'The big picture', variants: [{ id: 'v', for: { persona: 'reader' }, content: { text: 'for readers' } }] }], // biome-ignore format: one line
  consent: {
    links: { privacy: '/privacy', imprint: '/imprint' },
    texts: { ar: { reject: 'رفض الكل', accept: 'قبول الكل', settings: 'الإعدادات', title: 'خصوصيتك' } },
  },
}
const page = (lang: string, dir = 'ltr') =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><title>T</title><script src="/lotse.js"></script></head><body><main><h1>T</h1><div data-lotse-slot="hero">the default</div></main></body></html>`

inEachEngine('axe', (engine) => {
  let site: Site
  beforeAll(async () => {
    site = await servePages({
      ...siteFiles(config),
      // As `lotse build` writes it: the labels.
      '/lotse-rules.json': JSON.stringify(config),
      '/en': page('en'),
      '/de': page('de'),
      '/ar': page('ar', 'rtl'),
      '/v1/batch': '{"success":true}',
    })
  })
  afterAll(() => site?.close())

  it.each([
    ['en', 'ltr'],
    ['de', 'ltr'],
    ['ar', 'rtl'],
  ])('finds nothing on the question, the settings and what is known, in %s', async (language, direction) => {
    const visitor = await engine().newVisitor()
    const tab = await visitor.newTab()
    await tab.goto(`${site.url}/${language}`)
    await tab.waitFor(() => !!document.querySelector('lotse-choice')?.shadowRoot?.querySelector('[role=region]'))
    const at = () => tab.evaluate(() => getComputedStyle(document.querySelector('lotse-choice')!.shadowRoot!.querySelector('[role=region]')!).direction) // biome-ignore format: one line
    expect(await at()).toBe(direction)
    expect(await axeFinds(tab, '[role=region]')).toEqual([])
    await tab.click('[role=region] .more button')
    await tab.waitFor(() => !!document.querySelector('lotse-choice')?.shadowRoot?.querySelector('dialog[open]'))
    expect(await axeFinds(tab, 'dialog[open]')).toEqual([])
    await tab.click('dialog[open] .choice:last-child')
    await tab.waitFor(() => lotse.visitor().answer?.persona === 'reader')
    await tab.evaluate(() => void lotse('consent', 'about'))
    const known = await tab.waitFor(() => document.querySelector('lotse-about')?.shadowRoot?.querySelector('dialog[open]')?.textContent) // biome-ignore format: one line
    expect(await axeFinds(tab, 'lotse-about')).toEqual([])
    expect(await axeFinds(tab, 'dialog[open]')).toEqual([])
    expect(known).toContain('The big picture')
    expect(known).not.toMatch(/IndexedDB|lotse\.|hero/)
    await visitor.close()
  })
})
