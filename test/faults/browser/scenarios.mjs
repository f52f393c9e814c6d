import { setTimeout as pause } from 'node:timers/promises'
import { openEngine } from '../../engines/openEngine.ts'
import { poll } from '../../engines/poll.ts'

const DAY = 86_400_000
/** How long the way to the collector is faulty, ms. */
const OUTAGE = 4_000

/** What the collector's way answers for a while, then nothing special any more. */
const trouble = (how, ms = OUTAGE) => ({
  async play({ many, open, track, collector, settle }) {
    const tab = await open()
    const end = Date.now() + ms
    collector.fail(() => (Date.now() < end ? how : undefined))
    await track(tab, many, 20)
    await pause(Math.max(0, end - Date.now()))
    await settle(tab)
  },
})
/** Killed at a moment that the seed names, while it writes. */
const killed = (prepare = () => {}, repair = () => {}) => ({
  needs: 'kill',
  async play(world, random) {
    const { open, begin, browser, settle } = world
    const tab = await open()
    await prepare(world)
    await begin(tab, 1_000)
    await pause(200 + random() * 2_800)
    await browser.kill()
    await repair(world)
    await browser.start()
    await settle(await open())
  },
})
const tabs = (count) => ({
  async play({ many, open, track, collector, settle }) {
    const all = []
    for (let i = 0; i < count; i++) all.push(await open())
    await collector.down()
    await Promise.all(all.map((tab) => track(tab, many, 10)))
    await collector.up()
    for (const tab of all.slice(1)) await tab.close()
    await settle(all[0])
  },
})
const blocked = (early) => ({
  // Nothing may be called durable here.
  fromMemory: true,
  options: { early },
  async play(world) {
    const { open, track, settle, problems, next } = world
    const tab = await open()
    const states = await track(tab, 10)
    await settle(tab, 8_000)
    if (states.includes('durable')) problems.push('called durable what cannot be')
    await poll(() => world.stored().size >= next(), 10_000).catch(() => problems.push(`${world.stored().size} of ${next()} delivered from memory`))
  },
}) // biome-ignore format: a table
const clock = (jump) => ({
  options: { early: 'globalThis.jump = 0; const real = Date.now.bind(Date); const Real = Date; Date = new Proxy(Real, { construct: (target, given) => given.length ? new target(...given) : new target(real() + jump), get: (target, key) => key === "now" ? () => real() + jump : Reflect.get(target, key) })' },
  async play({ many, open, track, settle, collector }) {
    const tab = await open()
    await collector.down()
    await track(tab, many / 2)
    await tab.evaluate((ms) => void (globalThis.jump = ms), jump)
    await track(tab, many / 2)
    await collector.up()
    await settle(tab)
  },
}) // biome-ignore format: a table

/** F1 to F16 of the plan, as far as a browser shows them. `needs`: what the engine's driver must be able to do. */
export const scenarios = {
  control: {
    async play({ many, open, track, settle }) {
      const tab = await open()
      await track(tab, many, 10)
      await settle(tab)
    },
  },
  'killed, collector healthy': killed(),
  'killed, collector down': killed(({ collector }) => collector.down(), ({ collector }) => collector.up()), // biome-ignore format: one thought
  'killed while an answer is awaited': killed(({ collector }) => collector.fail(() => ({ passes: true, pause: 5_000 })), ({ collector }) => collector.fail()), // biome-ignore format: one thought
  'tab crashes': {
    needs: 'protocol',
    async play({ open, begin, settle }) {
      const tab = await open()
      await begin(tab, 400)
      await pause(700)
      tab.send('Page.crash').catch(() => {})
      await pause(1_000)
      await settle(await open())
    },
  },
  'tab closed in the middle': {
    async play({ open, begin, settle }) {
      const tab = await open()
      await begin(tab, 400)
      await pause(600)
      await tab.close()
      await settle(await open())
    },
  },
  'left and come back (bfcache)': {
    async play({ many, open, track, settle, url, ready }) {
      const tab = await open()
      for (let i = 0; i < 3; i++) {
        await track(tab, many / 4)
        await tab.goto(url('empty'))
        if (tab.back) await tab.back()
        else await tab.goto(url('tracker'))
        await ready(tab)
      }
      await track(tab, many / 4)
      await settle(tab)
    },
  },
  'answers 500': trouble({ status: 500 }),
  'answers 429 with Retry-After': trouble({ status: 429, headers: { 'Retry-After': '2' } }),
  'answers 408': trouble({ status: 408 }),
  'connection reset before it is stored': trouble({ reset: 'before' }),
  'connection reset after it is stored': trouble({ reset: 'after' }),
  'stored, answered 503': trouble({ passes: true, status: 503 }),
  'answer cut short': trouble({ passes: true, cut: true }),
  'answer takes three seconds': trouble({ passes: true, pause: 3_000 }),
  'collector killed and back': {
    async play({ open, track, collector, settle }) {
      const tab = await open()
      // What is acknowledged after it was judged would count as lost.
      const done = track(tab, 200, 15)
      for (let i = 0; i < 3; i++) {
        await pause(600)
        await collector.down()
        await pause(600)
        await collector.up()
      }
      await done
      await settle(tab)
    },
  },
  'offline and back': {
    async play({ many, open, track, browser, collector, settle }) {
      const tab = await open()
      for (let i = 0; i < 3; i++) {
        const told = await browser.offline(true)
        if (!told) await collector.down()
        // The acknowledgements go to the page's server, which is not reached either: they are said when it is back.
        const done = track(tab, many / 4)
        await pause(1_000)
        await browser.offline(false)
        await collector.up()
        await done
      }
      await settle(tab)
    },
  },
  'two tabs': tabs(2),
  'five tabs': tabs(5),
  'the tab that sends is frozen': {
    needs: 'protocol',
    async play({ many, open, track, begin, collector, settle }) {
      const first = await open()
      const second = await open()
      collector.fail(() => ({ passes: true, pause: 3_000 }))
      await begin(first, many, 20)
      await pause(2_500)
      await first.send('Page.setWebLifecycleState', { state: 'frozen' })
      collector.fail()
      await track(second, many)
      await settle(second)
      await first.send('Page.setWebLifecycleState', { state: 'active' })
      await settle(first)
    },
  },
  'storage full for a while': {
    options: { early: "globalThis.full = false; for (const name of ['put', 'add']) { const real = IDBObjectStore.prototype[name]; IDBObjectStore.prototype[name] = function (...given) { if (full) throw new DOMException('full', 'QuotaExceededError'); return real.apply(this, given) } }" },
    async play({ open, track, settle, problems, stored, next }) {
      const tab = await open()
      await track(tab, 5)
      await tab.evaluate(() => void (globalThis.full = true))
      const states = await track(tab, 10)
      if (!states.every((state) => state === 'memory')) problems.push(`full: ${states}`)
      await tab.evaluate(() => void (globalThis.full = false))
      await track(tab, 5)
      await settle(tab)
      // From memory, while the page lives.
      if (stored().size < next()) problems.push(`${stored().size} of ${next()} delivered`)
    },
  },
  'IndexedDB blocked': blocked("IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError') }"), // biome-ignore format: one line
  'all storage and locks blocked': blocked("for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get() { throw new DOMException('blocked', 'SecurityError') } }); LockManager.prototype.request = () => Promise.reject(new DOMException('blocked', 'SecurityError'))"), // biome-ignore format: one line
  'database deleted in the middle': {
    async play({ many, open, track, settle }) {
      const tab = await open()
      await track(tab, many / 4)
      await settle(tab)
      // What was not sent would be gone, as with all that somebody erases in the browser's settings.
      await tab.evaluate(() => new Promise((done) => { const gone = indexedDB.deleteDatabase('lotse'); gone.onsuccess = gone.onerror = done }))
      await track(tab, many / 4)
      await settle(tab)
    },
  },
  'connection to IndexedDB lost now and then': {
    options: { early: "{ let n = 0; const real = IDBDatabase.prototype.transaction; IDBDatabase.prototype.transaction = function (...given) { if (++n % 7 === 0) throw new DOMException('lost', 'InvalidStateError'); return real.apply(this, given) } }" }, // biome-ignore format: one line
    async play({ many, open, track, settle }) {
      const tab = await open()
      await track(tab, many, 5)
      await settle(tab)
    },
  },
  'private window': {
    options: { open: openPrivate },
    async play({ many, open, track, settle }) {
      const tab = await open()
      await track(tab, many)
      await settle(tab)
    },
  },
  'clock a day ahead': clock(DAY),
  'clock a day back': clock(-DAY),
  'prerendered, then seen or not': {
    needs: 'protocol',
    async play({ browser, url, real, settle, ready, track, problems, site }) {
      const tab = await browser.newTab()
      await tab.goto(url('prerender'))
      await poll(() => site.asked.some(({ path }) => path === '/tracker'), 10_000).catch(() => problems.push('nothing was prerendered'))
      await pause(1_500)
      if ([...real.store.events()].length) problems.push('sent while nobody saw it')
      await tab.goto(url('tracker'))
      await ready(tab)
      await track(tab, 5)
      await settle(tab)
    },
  },
  'poison in a batch': {
    async play({ open, track, collector, settle, forbidden, next }) {
      const tab = await open()
      await track(tab, 5)
      await settle(tab)
      collector.fail(() => ({ status: 400 }))
      // Refused for good: these are gone, those after them are not.
      for (let i = next(); i < next() + 3; i++) forbidden.add(i)
      await track(tab, 3)
      await tab.evaluate(() => globalThis.lotse.flush())
      collector.fail()
      await track(tab, 5)
      await settle(tab)
    },
  },
  'consent granted, withdrawn, granted again': {
    options: { consent: { banner: false, button: false }, early: 'globalThis.unready = true' },
    async play({ many, open, track, settle, forbidden, next, problems }) {
      const tab = await open()
      const choose = (what) => tab.evaluate((choice) => globalThis.lotse('consent', choice), what)
      for (let round = 0; round < 3; round++) {
        await poll(() => tab.evaluate(() => typeof globalThis.lotse.visitor === 'function'), 20_000)
        await choose('accept')
        const kept = await track(tab, many / 4)
        if (kept.some((state) => state !== 'durable')) problems.push(`while granted: ${kept}`)
        // What is not sent by then is erased with the rest, as it must be.
        await settle(tab)
        await choose('withdraw')
        for (let i = next(); i < next() + 5; i++) forbidden.add(i)
        const denied = await track(tab, 5)
        if (denied.some((state) => state !== 'dropped')) problems.push(`while denied: ${denied}`)
      }
      await choose('accept')
      await track(tab, 5)
      await settle(tab)
    },
  },
  'consent withdrawn while events wait': {
    options: { consent: { banner: false, button: false }, early: 'globalThis.unready = true' },
    async play({ many, open, track, settle, forbidden, next, problems, collector }) {
      const tab = await open()
      const choose = (what) => tab.evaluate((choice) => globalThis.lotse('consent', choice), what)
      await poll(() => tab.evaluate(() => typeof globalThis.lotse.visitor === 'function'), 20_000)
      await choose('accept')
      await track(tab, 5)
      await settle(tab)
      await collector.down()
      // Durable, and erased with the rest: nothing may bring them back, neither this page nor the next.
      for (let i = next(); i < next() + many; i++) forbidden.add(i)
      await track(tab, many)
      await choose('withdraw')
      const before = collector.requests.length
      await collector.up()
      await settle(tab)
      await tab.goto(await tab.evaluate(() => location.href))
      await pause(OUTAGE)
      if (collector.requests.length > before) problems.push(`${collector.requests.length - before} requests after the withdrawal`)
    },
  },
} // biome-ignore format: a table

/** The engine's own private window: a context whose profile is never written down. */
async function openPrivate(name) {
  const engine = await openEngine(name)
  const visitor = await engine.newVisitor()
  return { newTab: () => visitor.newTab(), close: () => engine.close(), offline: async () => false }
}
