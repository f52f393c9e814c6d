import { setTimeout as pause } from 'node:timers/promises'
import { openSite } from '../e2e/openSite.ts'
import { poll } from '../engines/poll.ts'
import { openBrowser } from './deliveryBrowser.mjs'
import { MARK, openCollector } from './deliveryCollector.mjs'
import { scenarios } from './deliveryScenarios.mjs'
import { serveTracker } from './trackPage.mjs'
import { LOTSE } from './trackPeers.mjs'

/** How long what is missing is waited for, and what comes twice, ms. */
const PATIENCE = 25_000
const AFTERWARDS = 5_000
/** A busy machine is slow, ms. */
const STARTED_BY = 40_000

/** One visitor, one tracker, one misfortune: what arrived of what was promised. */
export async function runCell({ tracker, engine, scenario }) {
  const isLotse = tracker === LOTSE
  const real = isLotse && (await openSite({ lotse: 1, site: { id: 'bench' } }, {}))
  const collector = await openCollector(real?.url)
  const site = await serveTracker(tracker, collector.url)
  const browser = await openBrowser(engine)
  const url = (name) => `${site.url}/${name}`
  /** What each event's `send` resolved with; `called` before it does. */
  const promised = new Map()
  const notes = {}
  let next = 0

  const world = {
    url,
    browser,
    collector,
    note: (name, value) => void (notes[name] = value),
    async open() {
      const tab = await browser.newTab()
      await tab.goto(url('tracker'))
      await poll(() => tab.evaluate(() => bench.isReady()), STARTED_BY, `${tracker} to start`)
      return tab
    },
    async track(tab, count) {
      // A page that has just come back may not have started yet.
      await poll(() => tab.evaluate(() => bench.isReady()), STARTED_BY, `${tracker} to start`)
      const states = await tab.evaluate(sendMany, MARK, next, count)
      for (const state of states) promised.set(next++, state)
    },
    /** Does not wait for what becomes of them; `leaves`: goes elsewhere in the same task. */
    async begin(tab, count, leaves) {
      await tab.evaluate(sendAndGo, MARK, next, count, leaves ? url('empty') : '')
      for (let i = 0; i < count; i++) promised.set(next++, 'called')
      await pause(1_000)
    },
    async settle(patience = PATIENCE) {
      const wanted = [...promised].filter(([, state]) => state !== 'dropped').length
      await poll(() => acceptedOf(collector).size >= wanted, patience).catch(() => {})
      await pause(AFTERWARDS)
    },
  }
  try {
    await scenarios[scenario](world)
    const accepted = acceptedOf(collector)
    const wanted = [...promised].filter(([, state]) => state === 'called' || state === 'durable').map(([number]) => number) // biome-ignore format: one thought
    const rows = isLotse ? storedOf(real.store) : idsOf(collector)
    return {
      promised: wanted.length,
      called: promised.size,
      accepted: wanted.filter((number) => (isLotse ? rows.has(number) : accepted.has(number))).length,
      twiceOnWire: sum([...accepted.values()].map((times) => times - 1)),
      twiceInStore: sum([...rows.values()].map((times) => times - 1)),
      posts: collector.requests.filter(({ method }) => method === 'POST').length,
      preflights: collector.requests.filter(({ method }) => method === 'OPTIONS').length,
      ...(Object.keys(notes).length > 0 && { notes }),
    }
  } finally {
    await browser.close()
    await site.close()
    await collector.close()
    await real?.close?.()
  }
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)
const countBy = (numbers) => numbers.reduce((counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1), new Map())
/** Event → how often it was accepted. */
const acceptedOf = ({ carried }) => countBy(carried.filter(({ accepted }) => accepted).map(({ number }) => number))
/** Event → rows, in a store that keeps one per id. */
const idsOf = ({ carried }) => {
  const byId = new Map(carried.filter(({ accepted }) => accepted).map(({ id, number }) => [id, number]))
  return countBy([...byId.values()])
}
const storedOf = (store) => {
  const terms = [...store.events()].map(({ properties }) => String(properties?.search_term))
  return countBy(terms.filter((term) => term.startsWith(MARK)).map((term) => Number(term.slice(MARK.length))))
}

function sendMany(mark, first, count) {
  return Promise.all(Array.from({ length: count }, (_, i) => bench.send('search', { search_term: mark + (first + i) })))
}
function sendAndGo(mark, first, count, href) {
  setTimeout(() => {
    for (let i = 0; i < count; i++) void bench.send('search', { search_term: mark + (first + i) })
    if (href) location.href = href
  })
}
