import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript
import { startShop } from '../../examples/shop/serve.mjs'
import { axeFinds } from '../engines/axeFinds.ts'
import { inEachEngine } from '../engines/eachEngine.ts'
import type { Tab } from '../engines/engine.ts'
import { type Site, servePages } from '../engines/servePages.ts'

const TABS = 5

inEachEngine('the report', (engine) => {
  let shop: { port: number; close(): Promise<void> }
  let site: Site
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'lotse-desk-'))
    shop = await startShop({ port: 0, data, tour: false })
    site = await servePages({}, { behind: `http://127.0.0.1:${shop.port}` })
  })
  afterAll(async () => {
    await site?.close()
    await shop?.close()
    await rm(data, { recursive: true, force: true })
  })

  const open = async (tab: Tab, index: number) => {
    await tab.click(`.tabs button:nth-of-type(${index + 1})`)
    await tab.waitFor((n) => document.querySelectorAll('.tabs button')[n]?.getAttribute('aria-current') === 'page', [index]) // biome-ignore format: one line
  }

  /** Nothing is wider than the page, whatever is open. WebKitGTK's window has a least width of its own (447 px): measured is what is there. */
  const staysInside = async (tab: Tab, part: string) => {
    const wide = await tab.evaluate(async () => {
      const { documentElement: page } = document
      const shut = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
      const found = page.scrollWidth > page.clientWidth ? ['as it is'] : []
      for (const one of shut) {
        one.open = true
        await new Promise(requestAnimationFrame)
        if (page.scrollWidth > page.clientWidth) found.push(one.textContent!.slice(0, 60))
        one.open = false
      }
      return found
    })
    expect(wide, part).toEqual([])
  }

  it.each([
    ['de', 'night', 360],
    ['en', 'day', 1240],
  ])(
    'axe finds nothing in any part, in %s by %s, %i px wide, and the page never scrolls sideways',
    async (language, theme, width) => {
      const visitor = await engine().newVisitor({ viewport: { width, height: 800 } })
      const tab = await visitor.newTab()
      await tab.goto(`${site.url}/desk`)
      await tab.evaluate((l, t) => { localStorage.setItem('lotse-desk.language', l); localStorage.setItem('lotse-desk.theme', t) }, language, theme) // biome-ignore format: one line
      await tab.goto(`${site.url}/desk`)
      await tab.waitFor(() => !!document.querySelector('.tabs'))
      expect(await tab.evaluate(() => document.documentElement.lang)).toBe(language)
      if (engine().name !== 'webkit') expect(await tab.evaluate(() => window.innerWidth)).toBe(width)
      for (let index = 0; index < TABS; index++) {
        await open(tab, index)
        expect(await axeFinds(tab, '#desk'), `part ${index}`).toEqual([])
        await staysInside(tab, `part ${index}`)
        // Every table can be saved.
        expect(await tab.evaluate(() => [...document.querySelectorAll('main table')].filter((table) => !table.closest('section.section, article')?.querySelector('.csv')).length)).toBe(0) // biome-ignore format: one line
      }
      await visitor.close()
    },
  )
})
