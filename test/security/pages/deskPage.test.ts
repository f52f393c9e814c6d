import type { LotseConfig } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOOKS } from '../../e2e/executionOracle.ts'
import { inEachEngine } from '../../engines/eachEngine.ts'
import type { Tab, Visitor } from '../../engines/engine.ts'
import { poll } from '../../engines/poll.ts'
import { type Site, servePages } from '../../engines/servePages.ts'
import { batchOf, openTarget, type Target } from '../openTarget.ts'
import { ENGINES } from './engines.ts'

/** An element that shows that a text was taken for markup, and runs; in places that end an attribute, a script, a comment before. */
const MARKUP = '<img src=x data-planted onerror=alert(1)>'
const PLANTED = [MARKUP, `"'>${MARKUP}`, `</script></title></textarea>--!>${MARKUP}`, 'javascript:alert(1)//planted', `<svg data-planted onload=alert(1)>`, `{{constructor.constructor('alert(1)')()}}planted`] // biome-ignore format: a list
/** Else all would be a robot's, and left out. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' }
const VISITORS = 12
const TABS = 5

/** Whoever writes the rules means well; but a text may come from an import or an agency. */
const label = { de: MARKUP, en: MARKUP }
const config: LotseConfig = {
  lotse: 1,
  site: { id: 'shop', languages: ['en', 'de'] },
  events: { [MARKUP]: {} },
  goals: [{ id: 'order', event: 'purchase', value: 'value', label }],
  personas: [{ id: 'reader', label, note: MARKUP, portrait: { needs: MARKUP }, when: { event: 'page_view' } }],
  slots: [{ id: 'hero', label, goal: 'order', variants: [{ id: 'sale', label, for: { persona: 'reader' }, content: { text: MARKUP, html: undefined as never } }] }],
} // biome-ignore format: a table

function events(): object[] {
  let made = 0
  const all: object[] = []
  for (let visitor = 0; visitor < VISITORS; visitor++)
    for (const [i, text] of PLANTED.entries()) {
      const campaign = { source: text, medium: text, name: text, term: text, content: text }
      const page = { path: `/${text}`, url: `https://shop.example/${text}`, title: text, type: text, category: text }
      const add = (event: string, properties: object) =>
        all.push({
          type: event === 'page_view' ? 'page' : 'track', event, properties, messageId: `planted-${++made}`, anonymousId: `visitor-${visitor}-${i}`,
          timestamp: new Date(Date.UTC(2026, 10, 20, 10, visitor, i, made % 1000)).toISOString(),
          context: { campaign, page, channel: text, device: { class: text }, sample: true },
        }) // biome-ignore format: an event
      add('page_view', {})
      add('view_search_results', { search_term: text, results: 0 })
      add('search', { search_term: text })
      for (const kind of ['exposure', 'exposure_click'])
        add(kind, { slot: text, variant: text, arm: text, reason: 'test' })
      add('exposure', { slot: 'hero', variant: text, arm: text, reason: 'rule' })
      for (const name of ['rage_click', 'dead_click', 'form_error', 'exception']) add(name, { element: text, field: text, description: text }) // biome-ignore format: one line
      add('survey_answer', { survey: text, question: text, answer: text, score: 5 })
      add('generate_lead', { value: 1, currency: text })
      add('purchase', {
        transaction_id: `${text}${visitor}`,
        value: 9,
        currency: text,
        items: [{ item_id: text, item_name: text }],
      })
      add(MARKUP, { [text]: text })
      // Undeclared: with the dead letters.
      add(`${text}!`, {})
    }
  return all
}

/** In the page, through shadow roots: what only markup can make. */
const finds = (): string[] => {
  const found: string[] = []
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot)
      for (const { name, value } of element.attributes)
        if (name === 'data-planted' || /^on/.test(name) || (/^(?:href|src|action|formaction|xlink:href|srcdoc|style)$/.test(name) && /planted|^\s*javascript:/i.test(value)))
          found.push(`<${element.localName} ${name}="${value}">`)
    }
  }
  look(document)
  return found
} // biome-ignore format: one thought

inEachEngine(
  'the desk, fed with markup',
  (engine) => {
    let target: Target
    let site: Site
    let visitor: Visitor
    let tab: Tab
    beforeAll(async () => {
      const text = JSON.stringify(config, undefined, 2)
      target = await openTarget({ config, rules: { text, journeys: JSON.stringify({ journeys: [{ name: MARKUP, events: [], expect: {} }] }) } })
      const all = events()
      for (let at = 0; at < all.length; at += 50) expect((await target.post('/v1/batch', batchOf(...all.slice(at, at + 50)), BROWSER)).status).toBe(200)
      // Visits are counted once their visitors are quiet.
      const visitors = async () => (await (await fetch(`${target.url}/desk/api/report`)).json()).totals.visitors
      await poll(visitors, 60_000, 'a report')
      const saved = await target.post('/desk/api/rules/versions', JSON.stringify({ text: text.replaceAll('"sale"', `"${MARKUP.replaceAll('"', '')}"`), who: MARKUP, note: MARKUP }), { 'x-lotse-desk': '1', origin: target.url })
      expect(saved.status).toBe(200)
      site = await servePages({}, { behind: target.url })
      site.early = HOOKS
    }) // biome-ignore format: a table
    afterAll(() => site?.close())
    afterAll(() => target?.close())
    beforeEach(async () => {
      visitor = await engine().newVisitor({ viewport: { width: 1280, height: 900 } })
      tab = await visitor.newTab()
    })
    afterEach(() => visitor?.close())

    const isClean = async (what: string): Promise<void> => {
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 300)))
      expect(await tab.evaluate(finds), what).toEqual([])
      expect(await tab.evaluate(() => executed), what).toEqual([])
      expect(await tab.evaluate(() => mistakes), what).toEqual([])
    }
    const says = () => tab.evaluate(() => document.body.textContent!.split('planted').length - 1)
    const openAll = () =>
      tab.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
        for (const one of document.querySelectorAll('main [title], main td, main svg *')) one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })) // biome-ignore format: one call
      })

    it('the oracle sees planted markup', async () => {
      await tab.goto(`${site.url}/desk/sign-in`)
      await tab.goto(`${site.url}/desk`)
      await tab.waitFor(() => !!document.querySelector('.tabs'))
      await tab.evaluate(() => {
        const planted = document.body.appendChild(document.createElement('img'))
        planted.setAttribute('data-planted', '')
        alert('planted')
      })
      expect(await tab.evaluate(finds)).toEqual(['<img data-planted="">'])
      expect(await tab.evaluate(() => executed)).toEqual(['alert(planted)'])
    })

    // Without the policy nothing but the page itself stands between a text and the parser.
    describe.each([
      ['with its policy', undefined],
      ['without its policy', "default-src * 'unsafe-inline' 'unsafe-eval' data:"],
    ])('%s', (_, policy) => {
      beforeEach(() => {
        site.headers = policy ? { 'content-security-policy': policy } : {}
      })

      it.each(['en', 'de'])('the report shows texts as texts, in every part (%s)', async (language) => {
        await tab.goto(`${site.url}/desk`)
        await tab.evaluate((one) => localStorage.setItem('lotse-desk.language', one), language)
        await tab.goto(`${site.url}/desk?persona=${encodeURIComponent(MARKUP)}&from=${encodeURIComponent(MARKUP)}`)
        await tab.waitFor(() => !!document.querySelector('.tabs'))
        let said = 0
        for (let index = 0; index < TABS; index++) {
          await tab.click(`.tabs button:nth-of-type(${index + 1})`)
          await tab.waitFor((n) => document.querySelectorAll('.tabs button')[n]?.getAttribute('aria-current') === 'page', [index]) // biome-ignore format: one line
          await openAll()
          await isClean(`part ${index}`)
          said += await says()
        }
        expect(said).toBeGreaterThan(20)
      })

      it('the rules page shows texts as texts, in every view', async () => {
        await tab.goto(`${site.url}/desk/rules`)
        await tab.waitFor(() => !!document.querySelector('.cm-content'))
        const views = await tab.evaluate(() => [...document.querySelectorAll('[role=tab]')].map(({ id }) => id))
        expect(views.length).toBeGreaterThan(2)
        let said = 0
        for (const view of views) {
          await tab.click(`#${view}`)
          await openAll()
          await isClean(view)
          said += await says()
        }
        expect(said).toBeGreaterThan(5)
      })
    })
  },
  ENGINES,
)
