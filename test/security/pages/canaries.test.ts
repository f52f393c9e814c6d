import type { LotseConfig } from '@lotse/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OwnSite, openSite } from '../../e2e/openSite.ts'
import { inEachEngine } from '../../engines/eachEngine.ts'
import type { Tab, Visitor } from '../../engines/engine.ts'
import { ENGINES } from './engines.ts'

/** What is nobody's business but the shop's: a mail address, a card that passes its check digit, a session's token (RFC 7519). */
const MAIL = 'canary@example.org'
const CARD = '4111 1111 1111 1111'
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLW9mLWEtY2FuYXJ5'
const PASSWORD = 'hunter2-canary'
const SAID = [MAIL, CARD, TOKEN].join(' and ')
/** As they look in a body, also escaped, also without spaces. */
const CANARIES = /canary|%40example\.org|4111|eyJhbGci|eyJzdWIi/i

const config: LotseConfig = {
  lotse: 1,
  site: { id: 'canaries', languages: ['en'] },
  collect: { endpoint: '/', errors: true },
  consent: { mode: 'off' },
  events: { apply_coupon: { properties: { coupon: { type: 'text' } } } },
}
const form = `<form id="f" name="order" action="/thanks?mail=${MAIL}"><input name="mail"><input name="card"><input name="session"><input type="password" name="secret">
<textarea name="words"></textarea><button type="button" id="dead">Go</button></form><a id="out" href="https://user:${PASSWORD}@other.example/x?t=${TOKEN}#${MAIL}">to ${MAIL}</a>`
const page = `<!doctype html><html lang="en"><head><title>Order of ${SAID}</title><script src="/lotse.js"></script></head><body>${form}
<script>out.addEventListener('click', (event) => event.preventDefault())</script></body></html>`

inEachEngine(
  'canaries',
  (engine) => {
    let site: OwnSite
    let visitor: Visitor
    let tab: Tab
    beforeAll(async () => {
      const query = `?mail=${encodeURIComponent(MAIL)}&token=${TOKEN}&utm_source=${encodeURIComponent(MAIL)}&utm_term=${encodeURIComponent(CARD)}&utm_content=${TOKEN}&q=${encodeURIComponent(SAID)}`
      const address = `/orders/${encodeURIComponent(MAIL)}/${TOKEN}`
      site = await openSite(config, { '/': page, [address]: page })
      visitor = await engine().newVisitor()
      tab = await visitor.newTab()
      await tab.goto(`${site.url}/${query}#${TOKEN}`)
      await tab.waitFor(() => !!lotse.visitor?.().id)
      // With a referrer that says the same.
      await tab.evaluate((to) => void setTimeout(() => location.assign(to)), `${address}${query}#access_token=${TOKEN}`)
      await tab.waitFor(() => location.pathname.startsWith('/orders') && !!lotse.visitor?.().id)
      for (const [name, text] of [
        ['mail', MAIL],
        ['card', CARD],
        ['session', TOKEN],
        ['secret', PASSWORD],
        ['words', SAID],
      ])
        await tab.type(`[name=${name}]`, text!)
      await tab.click('#out')
      await tab.click('#dead')
      // Nothing else may happen for a while: then the click was dead.
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 2_000)))
      await tab.evaluate(async (said) => {
        history.pushState({}, '', `/account/${said}?session=${said}#${said}`)
        setTimeout(() => Promise.reject(new Error(`no order for ${said}`)))
        await lotse.track('search', { search_term: said })
        await lotse.track('add_to_cart', { items: [{ item_name: said, deep: { deeper: [said] } }], note: said })
        await lotse.track('apply_coupon', { coupon: said })
        dataLayer.push({ event: 'view_item', ecommerce: { items: [{ item_name: said }] }, who: said })
      }, SAID)
      await tab.evaluate(() => new Promise((done) => setTimeout(done, 2_500)))
      await tab.evaluate(() => lotse.flush())
    })
    afterAll(() => visitor?.close())
    afterAll(() => site?.close())

    it('sit in addresses, title, referrer, form, properties and errors, and are in no request of ours', () => {
      const sent = site.asked.filter(({ path }) => path.startsWith('/v1/'))
      const events = [...site.store.events()]
      for (const name of ['page_view', 'form_start', 'click', 'search', 'add_to_cart', 'apply_coupon', 'view_item', 'exception', 'dead_click'])
        expect(events.map(({ event }) => event), name).toContain(name)
      const found = sent.flatMap(({ path, body }) => [path, ...body.split(/(?<=[,{])/)].filter((one) => CANARIES.test(one)))
      expect(found).toEqual([])
      expect(events.filter((one) => CANARIES.test(JSON.stringify(one)))).toEqual([])
    }) // biome-ignore format: a list

    it('nor in what is kept in the browser', async () => {
      const kept = await tab.evaluate(async () => {
        const answer = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done) => (request.onsuccess = () => done(request.result))) // biome-ignore format: one line
        const rows: unknown[] = []
        for (const { name } of await indexedDB.databases()) {
          const database = await answer(indexedDB.open(name!))
          for (const store of database.objectStoreNames) rows.push(await answer(database.transaction(store).objectStore(store).getAll())) // biome-ignore format: one line
          database.close()
        }
        return JSON.stringify([rows, { ...localStorage }, { ...sessionStorage }, document.cookie])
      })
      expect(kept).toContain('page_view')
      expect(kept).not.toMatch(CANARIES)
    })
  },
  ENGINES,
)
