import type { LotseConfig } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HOOKS, scan } from '../../e2e/executionOracle.ts'
import { type OwnSite, openSite } from '../../e2e/openSite.ts'
import { inEachEngine } from '../../engines/eachEngine.ts'
import type { Tab, Visitor } from '../../engines/engine.ts'
import { pollution } from '../shared.ts'
import { ENGINES } from './engines.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 'attacked', languages: ['en'] },
  collect: { endpoint: '/' },
  consent: { mode: 'off' },
  facts: { 'crm.segment': { type: 'text' } },
  personas: [{ id: 'reader', when: { event: 'page_view' } }],
  slots: [
    { id: 's-tree', variants: [{ id: 'v', for: { persona: 'reader' }, content: { html: '<p class="in">Hello {{user.name}} of {{crm.segment}}</p>' } }] },
    { id: 's-text', variants: [{ id: 'v', for: { persona: 'reader' }, content: { text: 'Hello {{user.name}} {{campaign.source}} {{page.title}} {{channel}}' } }] },
    { id: 's-fields', variants: [{ id: 'v', for: { persona: 'reader' }, content: { fields: { words: '{{user.name}}', link: '{{campaign.source}}' } } }] },
  ],
} // biome-ignore format: a table

/** Facts are known before the slots: here the page says them, as a shop would of its customer. */
const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>'
const slots = `<section id="tree" data-lotse-slot="s-tree">D</section><section id="text" data-lotse-slot="s-text">D</section>
<a id="fields" data-lotse-slot="s-fields" href="/default"><i data-lotse-field="words">D</i><a data-lotse-field="link" href="/d">D</a></a>`
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>T</title><script src="/hooks.js"></script>${head}<script src="/lotse.js"></script></head><body>${body}</body></html>`
const facts = (json: string): string =>
  `<script type="application/json" data-lotse-facts>${json.replaceAll('<', '\\u003c')}</script>`

/** Names by which markup replaces what scripts rely on (DOM clobbering), and ours. */
const CLOBBERED = [
  '<img name=currentScript><img name=cookie><img name=title><img name=prerendering><img name=lotse><form name=lotse><input name=v></form>',
  '<a id=lotse></a><a id=lotse name=config href="https://evil.example/">x</a><a id=lotse name=q href="x">x</a><form id=lotse><input name=v></form>',
  '<a id=dataLayer href="x">x</a><a id=dataLayer name=push href="x">x</a><form id=localStorage></form><form id=indexedDB></form><form id=fetch></form>',
  '<form id=crypto></form><form id=trustedTypes></form><form id=navigation></form><form id=customElements></form>',
].join('')
/** These take the page's own scripts their document, too. */
const METHODS = ['createElement', 'createTextNode', 'createComment', 'querySelector', 'querySelectorAll', 'addEventListener', 'dispatchEvent', 'importNode', 'head', 'body', 'documentElement', 'readyState', 'visibilityState', 'referrer'] // biome-ignore format: a list
const NAMED = METHODS.map(
  (name) => [name, name === 'head' ? `<form name=${name}></form>` : `<img name=${name}>`] as const,
)

/** What would steer us if we asked a polluted prototype for it. */
const GADGETS = `{
  tree: [['img', { src: 'x', onerror: 'alert("gadget")' }]], html: '<img src=x onerror=alert("gadget")>', text: 'gadget', fields: { words: 'gadget' },
  attributes: { href: 'javascript:alert("gadget")', onclick: 'alert("gadget")' }, template: '#gadget', json: 'gadget', hide: true, reserve: 'gadget',
  endpoint: 'https://evil.example/', url: 'https://evil.example/', base: 'https://evil.example/', rules: 'https://evil.example/', src: 'https://evil.example/x.js',
  credentials: 'include', mode: 'no-cors', integrity: '', referrer: 'https://evil.example/', preview: true, adapter: 'own', writeKey: 'gadget', query: ['secret'],
  destinations: [{ type: 'dataLayer' }], sample: 0, when: false, test: [], schedule: { hours: ['00:00', '00:00'] }, namespace: ['gadget', 0, 0], group: 'gadget',
  holdout: [['gadget', 1]], atMost: 0, untilClick: true, contextual: true, live: true, late: 'outside', errors: true, banner: {}, clear: ['gadget'], receipts: true,
  maxAge: 1,
}`
const POISON: { [name: string]: string } = {
  'a getter that throws': "{ get event() { throw new Error('poison') } }",
  'a list whose first is a trap': "new Proxy([], { get() { throw new Error('poison') }, has() { throw new Error('poison') } })",
  'a proxy of an object': "new Proxy({}, { get() { throw new Error('poison') }, has() { throw new Error('poison') }, ownKeys() { throw new Error('poison') } })",
  'a circle': '(() => { const one = { event: "view_item", items: [] }; one.items.push(one); return one })()',
  'depth': '(() => { let deep = {}; for (let i = 0; i < 5000; i++) deep = { deep }; return { event: "view_item", deep } })()',
  'depth beyond the stack': '(() => { let deep = {}; for (let i = 0; i < 200000; i++) deep = { deep }; return { event: "view_item", deep } })()',
  'a megabyte': '({ event: "view_item", text: "x".repeat(1e6) })',
  'a prototype': 'JSON.parse(\'{"event":"view_item","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}\')',
  'names of the language': '({ event: "__proto__", ecommerce: { constructor: 1, toString: 1 } })',
  'a toJSON that throws': '({ event: "view_item", at: { toJSON() { throw new Error("poison") } } })',
  'an object whose text is none': '({ event: { toString() { throw new Error("poison") } } })',
  'a number too large': '({ event: "view_item", value: 10n })',
  'a frozen one': 'Object.freeze({ event: "view_item", ecommerce: Object.freeze({ items: Object.freeze([]) }) })',
  'null and nothing': 'null',
  'an event of items that are none': '({ event: "view_item", ecommerce: { items: [null, 5, "x", { item_id: { toString: 1 } }] } })',
} // biome-ignore format: a table

inEachEngine(
  'a hostile page',
  (engine) => {
    let site: OwnSite
    let visitor: Visitor
    let tab: Tab
    const pages: { [path: string]: string } = { '/hooks.js': HOOKS }
    beforeAll(async () => {
      Object.assign(pages, {
        '/': page(slots),
        '/facts': page(slots, facts(JSON.stringify({ user: { name: MARKUP }, crm: { segment: MARKUP } }))),
        '/polluting': page(pollution.json_documents.map(facts).join('') + slots),
        '/clobbered': page(CLOBBERED + facts('{"user":{"name":"Ada"}}') + slots),
        '/clobbered-before': page(slots, `</head><body>${CLOBBERED}<script src="/lotse.js"></script>`),
        ...Object.fromEntries(
          NAMED.flatMap(([name, markup]) => [
            [`/method-${name}`, page(markup + slots)],
            [`/method-before-${name}`, page(slots, `</head><body>${markup}`)],
          ]),
        ),
        '/poison': page(`<script>dataLayer = [${Object.values(POISON).join(',\n')}, { event: 'add_to_wishlist', value: 7 }]</script>${slots}`), // biome-ignore format: one line
        '/polluted': page(
          slots,
          `<script>for (const [name, value] of Object.entries(${GADGETS})) Object.defineProperty(Object.prototype, name, { configurable: true, get: () => value, set(own) { Object.defineProperty(this, name, { value: own, writable: true, configurable: true, enumerable: true }) } })</script>`,
        ),
        '/schema': page(
          `${[
            '{"@type":"Product","name":{"toString":1,"valueOf":1},"offers":{"price":{"toString":1,"valueOf":1}}}',
            '{"@type":"Product","offers":[null],"aggregateRating":5,"hasVariant":[[]]}',
            '{"@type":{"toString":1},"@graph":[{"@type":"BreadcrumbList","itemListElement":[null,5,{"position":{"valueOf":1,"toString":1}},{"position":2}]}]}',
            '{"@type":"BreadcrumbList","itemListElement":{"name":{"name":{"toString":1}}}}',
            '{"__proto__":{"polluted":1},"@type":"Product"}',
          ]
            .map((json) => `<script type="application/ld+json">${json}</script>`)
            .join('')}${slots}`,
        ),
      })
      site = await openSite(config, pages)
    })
    afterAll(() => site?.close())
    beforeEach(async () => {
      visitor = await engine().newVisitor()
      tab = await visitor.newTab()
    })
    afterEach(() => visitor?.close())

    /** The second page of a visit: there is a profile to choose by. */
    const open = async (path: string): Promise<void> => {
      await tab.goto(`${site.url}/`)
      await tab.waitFor(() => !!localStorage.getItem('lotse.state'))
      await tab.goto(site.url + path)
      await tab.waitFor(() => !!lotse.visitor?.().id)
    }
    const errors = () => tab.evaluate(() => mistakes)
    const works = async (): Promise<void> => {
      const { state, id } = await tab.evaluate(() => lotse.track('search', { search_term: 'still here' }))
      expect(state).toBe('durable')
      await tab.evaluate(() => lotse.flush())
      expect([...site.store.events()].some(({ messageId }) => messageId === id)).toBe(true)
    }
    const isClean = async (): Promise<void> => {
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 200)))
      expect(await tab.evaluate(scan, '[data-lotse-slot]')).toEqual([])
      expect(await tab.evaluate(() => executed)).toEqual([])
      expect(await tab.evaluate(() => Object.keys(Object.prototype).concat(String(({} as { polluted?: unknown }).polluted)))).toEqual(['undefined']) // biome-ignore format: one thought
      expect(await errors()).toEqual([])
    }

    describe('texts', () => {
      it('facts with markup become text', async () => {
        await open('/facts')
        expect(await tab.evaluate(() => document.querySelector('#tree p.in')!.textContent)).toBe(`Hello ${MARKUP} of ${MARKUP}`) // biome-ignore format: one call
        await isClean()
      })

      it.each([
        ['markup', encodeURIComponent(MARKUP)],
        ['a script address', 'javascript:alert(1)'],
        ['a template of ours', '{{user.name}}'],
        ['control characters', '%00%0d%0a%01javascript%3Aalert(1)'],
        ['broken escapes', '%E0%A4%A'],
        ['a long text', 'x'.repeat(1_500)],
      ])('%s in the address becomes text, at most', async (_, text) => {
        await open(`/?utm_source=${text}&utm_medium=${text}&utm_campaign=${text}&lotse_channel=${text}&lotse=persona:${text},slot.s-tree:${text}&q=${text}#${text}`.replace(/&lotse=[^&]*/, '')) // biome-ignore format: one call
        expect(await tab.evaluate(() => document.querySelector('#text')!.children.length)).toBe(0)
        await isClean()
        await works()
      })
    })

    describe('prototypes', () => {
      it('facts that reach for them change none', async () => {
        await open('/polluting')
        await tab.evaluate((documents) => {
          for (const one of documents) {
            const value = JSON.parse(one)
            lotse('facts', value)
            void lotse('track', 'search', value)
            void lotse('identify', 'u', value)
          }
        }, pollution.json_documents)
        await isClean()
        await works()
      })

      it('addresses that reach for them change none', async () => {
        for (const query of pollution.query_strings.slice(0, 12)) await tab.goto(`${site.url}/${query}`)
        await open(
          `/?${pollution.query_strings
            .map((one) => one.slice(1))
            .join('&')
            .slice(0, 3_000)}`,
        )
        await isClean()
      })

      it('stored state and consent that reach for them change none, and are read as nothing where they are broken', async () => {
        await open('/')
        const whole = await tab.evaluate(() => localStorage.getItem('lotse.state'))
        const broken = [...pollution.json_documents, 'null', '5', '"x"', '[]', '{}', '{"v":1,"id":"a","features":{}}', '{"v":1,"id":{},"features":[],"phase":5,"caps":null,"held":null}', '{"v":1,"purposes":null,"hash":"x","date":"2026-11-22"}', '{'] // biome-ignore format: a list
        if (whole) for (const key of Object.keys(JSON.parse(whole))) for (const bad of [null, 5, 'x', [], {}]) broken.push(JSON.stringify({ ...JSON.parse(whole), [key]: bad })) // biome-ignore format: one thought
        const failed: string[] = []
        for (const text of broken) {
          await tab.evaluate((given) => {
            localStorage.setItem('lotse.state', given)
            localStorage.setItem('lotse.consent', given)
          }, text)
          await tab.goto(`${site.url}/`)
          const faults = await tab.evaluate(() => recorded.faults.map(({ code, detail }) => `${code} ${JSON.stringify(detail)}`))
          if (faults.length || !(await tab.evaluate(() => typeof lotse.visitor === 'function')) || (await errors()).length) failed.push(`${text}: ${faults} ${await errors()}`)
        }
        expect(failed).toEqual([])
        await isClean()
      }) // biome-ignore format: a table

      it('that others have polluted steer nothing: not what is shown, sent, asked for or kept', async () => {
        await open('/polluted')
        const { id, state } = await tab.evaluate(() => lotse.track('search', { search_term: 'still here' }))
        expect(state).toBe('durable')
        await tab.evaluate(() => lotse.flush())
        const stored = [...site.store.events()].find(({ messageId }) => messageId === id)
        expect(JSON.stringify(stored)).toContain('still here')
        expect(JSON.stringify(stored)).not.toContain('gadget')
        expect(await tab.evaluate(() => document.body.outerHTML)).not.toContain('gadget')
        expect(await tab.evaluate(() => document.querySelector('#tree p.in')?.textContent)).toContain('Hello')
        expect(await tab.evaluate(() => Object.values(lotse.visitor().slots).map(({ reason }) => reason))).toEqual([
          'rule',
          'rule',
          'rule',
        ])
        const asked = await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
        expect(asked.filter((one) => !one.startsWith(site.url))).toEqual([])
        expect(await tab.evaluate(() => executed)).toEqual([])
        expect(await errors()).toEqual([])
      })
    })

    it('elements named like our global, our file and what keeps things change nothing', async () => {
      for (const path of ['/clobbered', '/clobbered-before']) {
        await open(path)
        expect(await tab.evaluate(() => Object.values(lotse.visitor().slots).map(({ reason }) => reason))).toEqual(['rule', 'rule', 'rule']) // biome-ignore format: one call
        await works()
        await isClean()
        expect(await tab.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)))).toEqual([]) // biome-ignore format: one call
      }
    })

    it.each(METHODS)('an element named %s: nothing foreign is asked for, every slot shows something', async (name) => {
      for (const path of [`/method-${name}`, `/method-before-${name}`]) {
        await tab.goto(`${site.url}/`)
        await tab.waitFor(() => !!localStorage.getItem('lotse.state'))
        await tab.goto(site.url + path)
        await tab.evaluate(() => new Promise((done) => setTimeout(done, 400)))
        const seen = await tab.evaluate(() =>
          [...Document.prototype.querySelectorAll.call(document, '[data-lotse-slot]')].map((slot) => {
            const { visibility } = getComputedStyle(slot)
            return visibility === 'visible' && (slot as HTMLElement).getBoundingClientRect().height > 0
          }),
        )
        expect(seen).toEqual([true, true, true])
        expect(await tab.evaluate(() => performance.getEntriesByType('resource').filter(({ name: one }) => !one.startsWith(location.origin)))).toEqual([]) // biome-ignore format: one call
        expect(await tab.evaluate(() => executed)).toEqual([])
      }
    })

    describe('the dataLayer', () => {
      it('full of poison keeps nobody from what comes after it', async () => {
        await open('/poison')
        await tab.waitFor(() => recorded.faults.length >= 0)
        await tab.evaluate(() => lotse.flush())
        const names = () => [...site.store.events()].map(({ event }) => event)
        expect(names()).toContain('add_to_wishlist')
        await isClean()
      })

      it.each(Object.entries(POISON))('push of %s does not throw into the page', async (_, code) => {
        await open('/')
        const pushed = await tab.evaluate((text) => {
          try {
            return dataLayer.push(new Function(`return (${text})`)())
          } catch (error) {
            return `threw ${error}`
          }
        }, code)
        expect(pushed).toBeTypeOf('number')
        await works()
        await isClean()
      })
    })

    it('calls with values that cannot be written resolve, and leave no error behind', async () => {
      await open('/')
      const states = await tab.evaluate(async () => {
        const circle: { self?: unknown } = {}
        circle.self = circle
        let deep: object = {}
        for (let i = 0; i < 100_000; i++) deep = { deep }
        const hostile = [circle, { deep }, { get x() { throw new Error('poison') } }, { x: 10n }, new Proxy({}, { ownKeys() { throw new Error('poison') } }), null, 5, 'text', [], { toJSON() { throw new Error('poison') } }] // biome-ignore format: a list
        const late = new Promise((done) => setTimeout(done, 8_000, 'hung'))
        const settled: string[] = []
        for (const one of hostile)
          settled.push(await Promise.race([(lotse.track('search', one as never) as Promise<{ state: string }>).then(({ state }) => state, (error) => `rejected ${error}`), late as Promise<string>])) // biome-ignore format: one call
        for (const one of hostile) {
          try {
            lotse('facts', one)
          } catch (error) {
            settled.push(`facts threw ${error}`)
          }
        }
        for (const one of hostile) void lotse('identify', 'u', one)
        return settled
      })
      expect(states.filter((state) => !/^(?:durable|memory|dropped)$/.test(state))).toEqual([])
      await isClean()
      await works()
    })

    it('what the page says for search engines may be anything', async () => {
      await open('/schema')
      expect(await tab.evaluate(() => recorded.faults)).toEqual([])
      await isClean()
      await works()
    })
  },
  ENGINES,
)
