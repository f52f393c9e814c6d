import { openBrowser } from '../../bench/deliveryBrowser.mjs'
import { MARK, openCollector } from '../../bench/deliveryCollector.mjs'
import { openSite } from '../../e2e/openSite.ts'
import { siteFiles } from '../../e2e/siteFiles.ts'
import { poll } from '../../engines/poll.ts'
import { servePages } from '../../engines/servePages.ts'

/** A loaded machine is slow, ms. */
const STARTED_BY = 40_000
/** What is missing is waited for so long, and what comes twice afterwards, ms. */
const PATIENCE = 30_000
const AFTERWARDS = 1_500
const LATENCY = 20
/** Events of a burst, where nobody asks for more. */
const MANY = 40

/** Lotse behind the interface that the negative controls have, too. */
const LOTSE = `globalThis.bench = { isReady: () => !!lotse.visitor?.().id || !!globalThis.unready, send: async (name, data) => (await lotse.track(name, data)).state }`

/**
 * Tracks, and says out of band what was acknowledged as durable: on the page's own server, not on the collector's faulty way. The
 * writer never pauses, so that a kill hits it in the middle.
 */
const STORM = `const ack = (i) => fetch('/ack?' + i, { method: 'POST', keepalive: true }).catch(() => new Promise((done) => setTimeout(done, 300)).then(() => ack(i)))
globalThis.storm = async (first, count, each) => {
  const states = [], all = []
  for (let i = first; i < first + count; i++) {
    all.push(bench.send('search', { search_term: '${MARK}' + i }).then((state) => {
      states.push(state)
      if (state === 'durable') return ack(i)
    }))
    if (each) await new Promise((done) => setTimeout(done, each))
  }
  await Promise.all(all)
  return states
}`

/** One visitor with the real collector behind a faulty way to it. `tracker`: the text of a negative control in Lotse's place; `load`: times as many events in each burst, in the same time. */
export async function openWorld(
  engine,
  { tracker, consent = { mode: 'off' }, early = '', open = openBrowser, load = 1 } = {},
) {
  const real = await openSite({ lotse: 1, site: { id: 'faults', languages: ['en'] } }, {})
  // A control's collector stores what it is sent: nothing there forgives sending twice.
  const collector = await openCollector(tracker ? undefined : real.url, LATENCY)
  const config = {
    lotse: 1,
    site: { id: 'faults', languages: ['en'] },
    collect: { endpoint: `${collector.url}/` },
    consent,
  }
  const scripts = tracker
    ? `<script>${tracker(collector.url)}</script>`
    : `<script src="/lotse.js"></script><script>${LOTSE}</script>`
  const html = (head) => `<!doctype html><html lang="en"><head><title>Faults</title>${head}</head><body></body></html>`
  const site = await servePages({
    ...siteFiles(config),
    '/tracker': html(`<script>${early}</script>${scripts}<script>${STORM}</script>`),
    '/prerender': html(`<script type="speculationrules">{"prerender":[{"source":"list","urls":["/tracker"]}]}</script>`),
    '/empty': html(''),
    '/ack': '',
  }, { records: false }) // biome-ignore format: a site
  const browser = await open(engine)
  let next = 0
  const acknowledged = () =>
    new Set(site.asked.flatMap(({ path }) => /^\/ack\?(\d+)/.exec(path)?.[1] ?? []).map(Number))
  const stored = () => {
    const counts = new Map()
    const note = (number) => counts.set(number, (counts.get(number) ?? 0) + 1)
    if (tracker) for (const { number, accepted } of collector.carried) accepted && note(number)
    else for (const { properties } of real.store.events()) {
      const [, number] = /^delivery-(\d+)$/.exec(String(properties?.search_term)) ?? []
      if (number) note(Number(number))
    }
    return counts
  } // biome-ignore format: a table

  const world = {
    engine,
    many: MANY * load,
    browser,
    collector,
    real,
    site,
    url: (name) => `${site.url}/${name}`,
    problems: [],
    /** Numbers that must never be stored: tracked without consent. */
    forbidden: new Set(),
    async open(path = 'tracker') {
      const tab = await browser.newTab()
      await tab.goto(world.url(path))
      await world.ready(tab)
      return tab
    },
    ready: (tab) => poll(() => tab.evaluate(() => !!globalThis.bench?.isReady()), STARTED_BY, 'the tracker to start'),
    /** Resolves with how each was kept. */
    track(tab, count, each = 0) {
      const first = next
      next += count
      return tab.evaluate((from, many, pause) => storm(from, many, pause), first, count, each / load)
    },
    /** Goes on while something happens to the page. */
    begin(tab, count, each = 5) {
      const first = next
      next += count
      return tab.evaluate((from, many, pause) => void storm(from, many, pause), first, count, each)
    },
    next: () => next,
    /** Where some must not be stored, they are left out of what is waited for. */
    async settle(tab, patience = PATIENCE) {
      await tab?.evaluate(() => globalThis.lotse?.flush?.()).catch(() => {})
      const wanted = () => [...acknowledged()].filter((number) => !world.forbidden.has(number))
      const isThere = () => {
        const counts = stored()
        return wanted().every((number) => counts.has(number))
      }
      await poll(isThere, patience).catch(() => {})
      await new Promise((done) => setTimeout(done, AFTERWARDS))
    },
    acknowledged,
    stored,
    async close() {
      await browser.close()
      await site.close()
      await collector.close()
      await real.close()
    },
  }
  return world
}

/** What the harness says of a world in the end. */
export function judge({ acknowledged, stored, forbidden, problems }) {
  // What was refused for good, or erased by a withdrawal, is owed to nobody.
  const acked = [...acknowledged()].filter((number) => !forbidden.has(number))
  const counts = stored()
  const lost = acked.filter((number) => !counts.has(number))
  const unlawful = [...counts.keys()].filter((number) => forbidden.has(number))
  return {
    acknowledged: acked.length,
    once: acked.filter((number) => counts.get(number) === 1).length,
    twice: [...counts.values()].filter((times) => times > 1).length,
    lost: lost.length,
    problems: [...problems, ...(unlawful.length ? [`${unlawful.length} stored without consent`] : [])],
  }
}
