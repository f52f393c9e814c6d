import { readFileSync } from 'node:fs'
import { storedIn } from '../../e2e/storedIn.ts'
import { openEngine } from '../../engines/openEngine.ts'
import {
  accept, asksStill, beBusy, early, firstVisit, holds, isAsked, keptBesides, LONG_ENOUGH, reject, told, wait,
} from '../steps.ts' // biome-ignore format: one glance
import { must, type Point } from '../subject.ts'
import { later } from './afterChoice.ts'

const GPC = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { configurable: true, get: () => true })`
const DNT = `Object.defineProperty(Navigator.prototype, 'doNotTrack', { configurable: true, get: () => '1' })`
const BLOCKED = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } })
Object.defineProperty(Document.prototype, 'cookie', { get() { throw new DOMException('blocked', 'SecurityError') }, set() { throw new DOMException('blocked', 'SecurityError') } })`
/** What a page sees of itself while a browser renders it ahead (https://wicg.github.io/nav-speculation/prerendering.html). */
const PRERENDERED = `Object.defineProperty(Document.prototype, 'prerendering', { configurable: true, get() { return !this.seen } })`
const STRICT = { 'Content-Security-Policy': "default-src 'self'; require-trusted-types-for 'script'" }

/** Another consent tool in its moods, as the page of `adapted` finds it. */
const tool = (read: string): string =>
  `window.lotseConsent = { told: [], choice: undefined, read() { ${read} }, watch(changed) { this.changed = changed; return () => {} } }`

export const surroundings: Point[] = [
  {
    number: 28,
    title: 'GPC and DNT refuse without asking, never grant; a later choice wins',
    async check(audit) {
      const { subject, engine } = audit
      const path = subject.pages.optOut
      if (!path) return 'has no opt-out mode, or its signal is part of a hosted service'
      for (const [name, script] of [['gpc', GPC], ['dnt', DNT]] as const) {
        const hasOwn = name === 'gpc' && engine === 'firefox'
        early(subject, hasOwn ? '' : script)
        const own = hasOwn ? await openEngine('firefox', { gpc: true }) : undefined
        try {
          const visitor = await (own ? own.newVisitor() : audit.newVisitor())
          const tab = await visitor.newTab()
          subject.site.asked.length = 0
          await tab.goto(subject.site.url + path)
          await tab.waitFor(() => typeof auditGranted === 'function')
          await wait(900)
          if (hasOwn) {
            const header = subject.site.asked.find((one) => one.path === path)?.headers['sec-gpc']
            if (header !== '1') throw new Error(`Firefox sends Sec-GPC ${header}`)
          }
          const { first, second } = await holds(tab)
          must(!first && !second, `${name} does not refuse where one may opt out`)
          if (!subject.isOurs) continue
          must(!(await tab.evaluate((one: string) => shown(one), subject.layer1)), `${name}: asked all the same`)
          must((await tab.evaluate(() => lotse.visitor().consent.source)) === name, `${name} is not its source`)
          const { local, cookies } = await storedIn(tab)
          must(!cookies && !Object.keys(local).length, `${name} leaves ${Object.keys(local)}`)
          await tab.click(subject.reopen)
          await tab.click(subject.accept2)
          await tab.waitFor(() => auditGranted().first)
          await tab.goto(subject.site.url + path)
          await wait(500)
          must((await holds(tab)).first, `${name}: a later choice does not hold`)
          const proof = await tab.evaluate(() => lotse('consent', 'export') as Promise<{ record: { source: string } }>)
          must(proof.record.source === 'settings', `the later choice says ${proof.record.source}`)
          // Where people are asked first, a signal is neither an answer nor a grant.
          const other = await (await (own ? own.newVisitor() : audit.newVisitor())).newTab()
          await other.goto(subject.site.url + subject.home)
          await isAsked(other, subject)
          must(!(await holds(other)).first, `${name} granted`)
        } finally {
          await own?.close()
        }
      } // biome-ignore format: a table
    },
  },
  {
    number: 29,
    title: 'another tool: absent, undecided, throwing, partial, late, revoked: never more than was agreed to',
    ours: 'is itself the other tool',
    async check(audit) {
      const { subject } = audit
      const path = subject.pages.adapted
      if (!path) return 'asks itself here; see the strict page'
      const open = async (script: string) => {
        early(subject, script)
        const tab = await (await audit.newVisitor()).newTab()
        await tab.goto(subject.site.url + path)
        await tab.waitFor(() => typeof lotse?.visitor === 'function')
        await wait(500)
        return tab
      }
      const nothing = async (what: string, script: string) => {
        const tab = await open(script)
        const { first, second } = await holds(tab)
        must(!first && !second, `${what} granted`)
        must(!(await tab.evaluate((one: string) => shown(one), subject.layer1)), `${what}: our banner asked`)
        must(!(await keptBesides(tab, subject)).length, `${what}: something is kept`)
      }
      await nothing('absent', '')
      await nothing('undecided', tool('return undefined'))
      await nothing('throwing', tool("throw new Error('x')"))
      await nothing('a throwing answer', tool("return () => { throw new Error('x') }"))
      await nothing('a truthy answer that is not true', tool("return () => 'granted'"))
      await nothing('a stub', 'window.lotseConsent = {}')
      const partial = await holds(await open(tool("return (term) => term === 'analytics'")))
      must(partial.first && !partial.second, 'a part is not that part')
      const tab = await open('')
      await tab.evaluate(() => {
        const late = { agrees: true, changed: () => {}, read: () => (_: string) => late.agrees, watch: (changed: () => void) => (late.changed = changed) } // biome-ignore format: one line
        Object.assign(window, { lotseConsent: late })
      })
      await tab.waitFor(() => auditGranted().first && !!localStorage.getItem('lotse.state'))
      await tab.evaluate(() => {
        const { lotseConsent } = window as unknown as { lotseConsent: { agrees: boolean; changed(): void } }
        lotseConsent.agrees = false
        lotseConsent.changed()
      })
      await tab.waitFor(() => !auditGranted().first && !localStorage.getItem('lotse.state'), [], 1_000)
    },
  },
  {
    number: 30,
    title: 'other purposes or words ask again; expired, damaged, forged records grant nothing',
    async check(audit) {
      const { subject } = audit
      const { changed } = subject.pages
      const { tab } = await firstVisit(audit)
      await accept(tab, subject)
      await wait(500)
      if (changed) {
        await tab.goto(subject.site.url + changed)
        must(await asksStill(tab, subject), 'a new purpose does not ask again')
        if (subject.isOurs) must(!(await holds(tab)).first, 'what was granted to other words still holds')
      }
      if (!subject.isOurs) return changed ? undefined : 'cannot be asked here'
      const forged = { v: 1, purposes: { analytics: 'granted', personalization: 'granted' }, hash: 'x', date: new Date().toISOString().slice(0, 10), source: 'banner', language: 'en' } // biome-ignore format: one line
      const { tab: known } = await firstVisit(audit)
      await accept(known, subject)
      const { hash } = (await known.evaluate(() => lotse('consent', 'export') as Promise<{ record: { hash: string } }>)).record // biome-ignore format: one line
      for (const [what, text, days] of [
        ['damaged', '{"v":1,', 0],
        ['another shape', '[1]', 0],
        ['of other words', JSON.stringify(forged), 0],
        ['forged, without the durable one', JSON.stringify({ ...forged, hash }), 0],
        ['expired', JSON.stringify({ ...forged, hash }), 200],
        ['from the future', JSON.stringify({ ...forged, hash }), -10],
      ] as const) {
        early(subject)
        const page = await (await audit.newVisitor()).newTab()
        await page.goto(`${subject.site.url}/plain`)
        await page.evaluate((one: string) => localStorage.setItem('lotse.consent', one), text)
        early(subject, days ? later(days) : '')
        subject.site.asked.length = 0
        await page.goto(subject.site.url + subject.home)
        // What only the durable record can deny is denied once that is read; the next page asks.
        if (what.startsWith('forged')) {
          await page.waitFor(() => !auditGranted().first)
          await page.goto(subject.site.url + subject.other)
        }
        await isAsked(page, subject)
        await beBusy(page)
        await wait(500)
        must(!(await holds(page)).first, `${what}: it counts as a grant`)
        must(!told(subject).length, `${what}: something was sent`)
        must(!(await keptBesides(page, subject)).length, `${what}: something is kept`)
      }
    },
  },
  {
    number: 31,
    title: 'storage blocked: the banner is usable, the choice holds for the page, nothing crashes',
    async check(audit) {
      const { subject } = audit
      early(subject, BLOCKED)
      const tab = await (await audit.newVisitor()).newTab()
      await tab.goto(subject.site.url + subject.home)
      await wait(1_500)
      const errors = () => tab.evaluate(() => (recorded as unknown as { errors: string[] }).errors)
      must(await tab.evaluate((one: string) => shown(one), subject.layer1), `no banner; ${await errors()}`)
      await tab.click(subject.reject)
      await wait(700)
      must(!(await tab.evaluate((one: string) => shown(one), subject.layer1)), 'it does not go away')
      must(!(await holds(tab)).first, 'a refusal grants')
      must(!(await errors()).length, `threw ${await errors()}`)
    },
  },
  {
    number: 32,
    title: "Content-Security-Policy default-src 'self' and Trusted Types: no exception needed, no text becomes markup",
    async check(audit) {
      const { subject } = audit
      const isStrict = subject.isOurs && subject.name.includes('shop')
      // The shop has a policy of its own, with a nonce, that is stricter.
      if (!isStrict) subject.site.headers = STRICT
      const tab = await (await audit.newVisitor()).newTab()
      await tab.goto(subject.site.url + subject.home)
      await wait(1_500)
      const found = () =>
        tab.evaluate(() => {
          const { errors, violations } = recorded as unknown as { errors: string[]; violations: string[] }
          return [...violations, ...errors]
        })
      must(await tab.evaluate((one: string) => shown(one), subject.layer1), `no banner; ${await found()}`)
      await tab.click(subject.settings)
      await wait(700)
      must(await tab.evaluate((one: string) => shown(one), subject.layer2), `no settings; ${await found()}`)
      must(!(await found()).length, `${await found()}`)
      const pictures = await tab.evaluate((one: string) => deep(one)!.querySelectorAll('img[src=x]').length, subject.layer2) // biome-ignore format: one line
      must(!pictures, 'a text of the config became markup')
      if (!subject.isOurs) return
      await tab.click(subject.accept2)
      await tab.waitFor(() => auditGranted().first)
      await wait(700)
      must(!(await found()).length, `after a grant: ${await found()}`)
    },
  },
  {
    number: 33,
    title: 'no scripts: no tracking; prerendered: nothing is sent; route changes and the back button do not ask twice',
    async check(audit) {
      const { subject } = audit
      const { tab, visitor } = await firstVisit(audit)
      await tab.evaluate(() => {
        history.pushState(null, '', `${location.pathname}?step=2`)
        dispatchEvent(new PopStateEvent('popstate'))
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      })
      await wait(500)
      const count = await tab.evaluate((selector: string) => {
        const all = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll(selector), ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? all(one.shadowRoot) : []))] // biome-ignore format: one line
        return all(document).length
      }, subject.layer1)
      must(count === 1, `asks ${count} times`)
      if (subject.isOurs) {
        await accept(tab, subject)
        await wait(LONG_ENOUGH)
        // What the page before it sends on leaving is no finding.
        await tab.goto(`${subject.site.url}/plain`)
        await wait(500)
        early(subject, PRERENDERED)
        subject.site.asked.length = 0
        await tab.goto(subject.site.url + subject.other)
        await wait(LONG_ENOUGH)
        must(!told(subject).length, `sent before the page was seen: ${told(subject)}`)
        await tab.evaluate(() => {
          Object.assign(document, { seen: true })
          document.dispatchEvent(new Event('prerenderingchange'))
        })
        await wait(LONG_ENOUGH)
        must(told(subject).length, 'once it is seen, nothing is sent')
        early(subject)
      }
      await visitor.close()
      await wait(300)
      subject.site.headers = { 'Content-Security-Policy': "script-src 'none'" }
      subject.site.asked.length = 0
      const none = await (await audit.newVisitor()).newTab()
      await none.goto(subject.site.url + subject.home)
      await wait(800)
      must(!told(subject).length, `without scripts: sent ${told(subject)}`)
      must(!subject.site.asked.some(({ headers }) => headers.cookie), 'a cookie was set')
    },
  },
  {
    number: 34,
    title: 'receipts: off by default; switched on they name nobody, wait for nobody',
    async check(audit) {
      const { subject } = audit
      subject.site.asked.length = 0
      const { tab } = await firstVisit(audit)
      await reject(tab, subject)
      await wait(700)
      const posts = subject.site.asked.filter(({ method }) => method === 'POST')
      must(!posts.length, `a choice is told to ${posts.map(({ path }) => path)}`)
      const path = subject.pages.receipts
      if (!subject.isOurs || !path) return
      const { tab: second } = await firstVisit(audit, { path })
      subject.site.asked.length = 0
      await reject(second, subject)
      await wait(700)
      const sent = subject.site.asked.filter(({ method }) => method === 'POST')
      must(sent.length === 1 && sent[0]!.path === '/v1/receipt', `sent ${sent.map((one) => one.path)}`)
      const keys = Object.keys(JSON.parse(sent[0]!.body) as object)
        .sort()
        .join()
      must(keys === 'day,hash,language,purposes,site,source,version', `it says ${keys}`)
      must(!sent[0]!.headers.cookie, 'with a cookie')
    },
  },
  {
    number: 35,
    title: 'the one necessary entry is documented; no cookie, or one that is Lax and host-only',
    async check(audit) {
      const { subject } = audit
      const { tab } = await firstVisit(audit)
      await reject(tab, subject)
      if (subject.isOurs) {
        const { cookies, local, databases } = await storedIn(tab)
        must(!cookies, `keeps the cookie ${cookies}`)
        const kept = [...Object.keys(local), ...Object.keys(databases)].sort().join()
        must(kept === 'lotse-consent,lotse.consent', `keeps ${kept}`)
        const documented = readFileSync('docs/state.md', 'utf8')
        return must(kept.split(',').every((key) => documented.includes(`\`${key}`)), 'docs/state.md does not list it') // biome-ignore format: one line
      }
      const found = await tab.evaluate(async () => {
        const { cookieStore } = window as unknown as { cookieStore?: { getAll(): Promise<{ name: string; sameSite: string; path: string; domain: string | null }[]> } } // biome-ignore format: one line
        return ((await cookieStore?.getAll()) ?? []).filter(({ sameSite, path, domain }) => !/lax|strict/.test(sameSite) || path !== '/' || domain).map((one) => JSON.stringify(one)) // biome-ignore format: one line
      })
      must(!found.length, `its cookie: ${found}`)
    },
  },
]
