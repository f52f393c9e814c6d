import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript
import { serveExample } from '../../examples/serveExample.mjs'
import { headers } from '../../examples/static/headers.mjs'
import { axeFinds } from '../engines/axeFinds.ts'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab, Visitor } from '../engines/engine.ts'
import { type Pages, type Site, servePages } from '../engines/servePages.ts'
import { violationsIn } from './violationsIn.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const DEFAULT = 'Good things for wind and weather'

/** An example, seen through a server that puts the recorder and axe beside its pages. */
async function openExample(name: string, options = {}, pages: Pages = {}): Promise<Site> {
  const example = await serveExample(name, options)
  const site = await servePages({ '/axe.js': axe, ...pages }, { behind: `http://127.0.0.1:${example.port}` })
  const close = async () => {
    await site.close()
    await example.close()
  }
  return { ...site, close }
}
const heading = (tab: Tab): Promise<string> =>
  tab.evaluate(() => (document.querySelector('h1') as HTMLElement).innerText.trim())
const accept = async (tab: Tab): Promise<void> => {
  await tab.waitFor(() => typeof lotse?.visitor === 'function' && lotse.visitor().context)
  await tab.evaluate(() => lotse('consent', 'accept'))
}
const becomes = (tab: Tab, persona: string): Promise<void> =>
  tab.waitFor((who) => lotse.visitor().answer?.persona === who && localStorage.getItem('lotse.state')?.includes('"ahead":[]'), [persona]) // biome-ignore format: one thought

inEachEngine('examples', (engine) => {
  let site: Site
  let visitor: Visitor
  let tab: Tab
  const open = (name: string, options = {}, pages: Pages = {}): void => {
    beforeAll(async () => {
      site = await openExample(name, options, pages)
      visitor = await engine().newVisitor()
      tab = await visitor.newTab()
    })
    afterAll(() => visitor?.close())
    afterAll(() => site?.close())
  }

  describe('plain', () => {
    const html = readFileSync('examples/plain/index.html', 'utf8')
    let code = ''
    const pages: Pages = {
      '/late.js': () => [800, code],
      '/late': html.replace('<script src="/lotse.js">', '<script async src="/late.js">'),
      '/none': { headers: { 'Content-Security-Policy': "script-src 'none'" }, body: html },
    }
    open('plain', {}, pages)

    it('works without a script, and is accessible', async () => {
      await tab.goto(`${site.url}/none`)
      const seen = await tab.evaluate(() => [
        document.body.innerText,
        document.querySelector('main a')!.getAttribute('href'),
      ])
      expect(seen[0]).toContain(DEFAULT)
      expect(seen[0]).toContain('Open every day')
      expect(seen[1]).toBe('/sale.html')
      expect(await axeFinds(tab, 'html')).toEqual([])
    })

    it('shows the default before consent, and after a consent in the middle of the page', async () => {
      await tab.goto(site.url)
      await tab.waitFor(
        () => document.querySelector('lotse-choice') || document.querySelector('body > :last-child')!.shadowRoot,
      )
      expect(await heading(tab)).toBe(DEFAULT)
      expect(await violationsIn(tab)).toEqual([])
      await accept(tab)
      expect(await heading(tab)).toBe(DEFAULT)
    })

    it('shows a bargain hunter the teaser and the question, which is accessible and answers by keyboard', async () => {
      for (const _ of [1, 2]) {
        await tab.goto(`${site.url}/sale.html`)
        await tab.waitFor(() => lotse.visitor().answer)
        await tab.waitFor(() => localStorage.getItem('lotse.state')?.includes('"ahead":[]'))
      }
      await becomes(tab, 'bargain-hunter')
      expect(await violationsIn(tab)).toEqual([])
      await tab.goto(site.url)
      expect(await heading(tab)).toBe('20 % off, three days left')
      expect(await violationsIn(tab)).toEqual([])
      const names = await tab.evaluate(() => {
        const survey = document.querySelector('.survey')!
        const buttons = [...survey.querySelectorAll('button')]
        return [
          survey.getAttribute('role'),
          survey.getAttribute('aria-label'),
          ...buttons.map((one) => one.getAttribute('aria-label')),
        ]
      })
      expect(names).toEqual(['group', 'How do you like our prices?', '1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5'])
      // Whoever has JavaScript has the part that answers once the page was seen.
      await tab.waitFor(() => lotse.visitor().consent.confirmed)
      await tab.evaluate(() => document.querySelector<HTMLElement>('.survey [data-answer="4"]')!.focus())
      await tab.waitFor(() => document.activeElement?.getAttribute('data-answer') === '4')
      await tab.press('Enter')
      await tab.waitFor(
        () => document.querySelector('.survey [role=status]')?.textContent === 'Thank you for your answer.',
      )
      expect(await violationsIn(tab)).toEqual([])
    })

    it('keeps the default where the script comes late', async () => {
      code = await (await fetch(`${site.url}/lotse.js`)).text()
      await tab.goto(`${site.url}/late`)
      await tab.waitFor(() => typeof lotse?.visitor === 'function' && lotse.visitor().slots.hero)
      expect(await heading(tab)).toBe(DEFAULT)
      expect(await tab.evaluate(() => lotse.visitor().slots.hero.reason)).toBe('late')
      expect(await axeFinds(tab, 'html')).toEqual([])
    })
  })

  describe('spa', () => {
    open('spa', { routes: true })
    const go = async (path: string): Promise<void> => {
      await tab.click(`nav a[href="${path}"]`)
      await tab.waitFor((to) => location.pathname === to, [path])
    }

    it('decides the slots of a view as it comes', async () => {
      await tab.goto(site.url)
      await accept(tab)
      expect(await heading(tab)).toBe(DEFAULT)
      await go('/sale')
      await tab.waitFor(() => lotse.visitor().answer?.persona === 'bargain-hunter')
      await go('/')
      await tab.waitFor(
        () => (document.querySelector('h1') as HTMLElement).innerText.trim() === '20 % off, three days left',
      )
      await go('/help')
      await tab.waitFor(() => (document.querySelector('main') as HTMLElement).innerText.includes('30 days'))
      expect(await tab.evaluate(() => lotse.visitor().slots.help)).toMatchObject({ variant: 'prices', reason: 'rule' })
      expect(await violationsIn(tab)).toEqual([])
    })
  })

  describe('kinds', () => {
    open('kinds')

    it('shows every kind of content from the first view, keeps nothing, and is accessible', async () => {
      await tab.goto(site.url)
      const shown = () => tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-lotse-slot]')].map((slot) => (slot.offsetHeight ? slot.innerText : '').replace(/\s+/g, ' ').trim())) // biome-ignore format: one thought
      expect(await shown()).toEqual([
        '20 % off, three days left To the sale',
        'Ahoy, welcome back Ole has put the kettle on.',
        'Free from €40.00',
        expect.stringMatching(/Measure.*Order.*Hang it up/),
        '',
        expect.stringContaining('Storm lantern'),
        expect.stringContaining('How do you like our prices?'),
        '★★★★☆ 128 reviews',
        '',
      ])
      expect(await tab.evaluate(() => [document.querySelector('#image [data-lotse-slot] img')!.getAttribute('alt'), document.querySelector('#attributes .urgent')!.getAttribute('title'), document.cookie, Object.keys(localStorage)])).toEqual(['The lantern by night', 'Ends on Sunday', '', []]) // biome-ignore format: one thought
      expect(await axeFinds(tab, 'html')).toEqual([])
    })
  })

  describe('static', () => {
    open('static', { headers })

    it('shows two visitors two variants of the same bytes', async () => {
      const pagesOf = await Promise.all([1, 2].map(async () => (await fetch(site.url)).text()))
      expect(pagesOf[0]).toBe(pagesOf[1])
      expect((await fetch(site.url)).headers.get('cache-control')).toContain('immutable')
      const other = await engine().newVisitor()
      try {
        const texts: string[] = []
        for (const [page, path, persona] of [
          [tab, '/sale.html', 'bargain-hunter'],
          [await other.newTab(), '/guide.html', 'researcher'],
        ] as const) {
          await page.goto(site.url + path)
          await accept(page)
          await becomes(page, persona)
          await page.goto(site.url)
          texts.push(await heading(page))
          expect(await violationsIn(page)).toEqual([])
        }
        expect(texts).toEqual(['20 % off, three days left', 'Which jacket for which weather'])
      } finally {
        await other.close()
      }
    })
  })
})
