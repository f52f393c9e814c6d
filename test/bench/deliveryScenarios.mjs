import { setTimeout as pause } from 'node:timers/promises'

/** How long the collector is out of order, ms. */
const OUTAGE = 6_000
const RETRY_AFTER = 4

/**
 * What happens to a visitor. `open` resolves with a tab whose tracker runs; `track` with how many events it has called and, for Lotse,
 * kept (tab, how many); `settle` when all have arrived, or nothing has for long enough; `note` keeps a figure.
 */
export const scenarios = {
  async steady({ open, track, settle }) {
    await track(await open(), 10)
    await settle()
  },
  async leave({ open, track, settle, note, collector, url }) {
    const tab = await open()
    await track(tab, 10)
    await leave(tab, url)
    await settle(5_000)
    note('atLeave', new Set(collector.carried.map(({ number }) => number)).size)
    await tab.goto(url('tracker'))
    await settle()
  },
  async 'leave at once'({ open, begin, settle, url }) {
    const tab = await open()
    await begin(tab, 10, true)
    await settle(5_000)
    await tab.goto(url('tracker'))
    await settle()
  },
  async close({ open, track, settle }) {
    const tab = await open()
    await track(tab, 10)
    await tab.close()
    await open()
    await settle()
  },
  async outage({ open, track, settle, collector, url }) {
    const tab = await open()
    await collector.down()
    await track(tab, 10)
    await pause(OUTAGE)
    await leave(tab, url)
    await pause(1_000)
    await collector.up()
    await tab.goto(url('tracker'))
    await track(tab, 1)
    await settle()
  },
  async 'outage, back in three tabs'({ open, track, settle, collector, url }) {
    const tab = await open()
    await collector.down()
    await track(tab, 10)
    await pause(OUTAGE)
    await leave(tab, url)
    await pause(1_000)
    await collector.up()
    const tabs = [await open(), await open(), await open()]
    for (const one of tabs) await track(one, 1)
    await settle()
  },
  async 'two tabs closed in an outage'({ open, track, settle, collector }) {
    const tabs = [await open(), await open()]
    await collector.down()
    for (const tab of tabs) await track(tab, 5)
    await pause(2_000)
    for (const tab of tabs) await tab.close()
    await collector.up()
    await track(await open(), 1)
    await settle()
  },
  async 'hide and show'({ open, track, settle }) {
    const tab = await open()
    await track(tab, 10)
    await tab.evaluate(show, 'hidden')
    await pause(1_000)
    await tab.evaluate(show, 'visible')
    await settle()
  },
  async '429 with Retry-After'({ open, track, settle, note, collector }) {
    const tab = await open()
    let told = 0
    const headers = { 'Retry-After': String(RETRY_AFTER) }
    collector.fail(() => (told ? undefined : { status: 429, headers, told: (told = Date.now()) }))
    await track(tab, 10)
    await settle()
    const next = collector.requests.find(({ time, method }) => told && time > told && method === 'POST')
    if (next) note('seconds until it came again', (next.time - told) / 1000)
  },
  async '503, then recovery'({ open, track, settle, collector }) {
    const tab = await open()
    collector.fail(() => ({ status: 503 }))
    await track(tab, 10)
    await pause(OUTAGE)
    collector.fail()
    await settle()
  },
  async 'killed at once'({ open, track, settle, browser }) {
    await track(await open(), 10)
    await browser.kill()
    await browser.start()
    await open()
    await settle()
  },
  async 'killed in an outage'({ open, track, settle, browser, collector }) {
    const tab = await open()
    await collector.down()
    await track(tab, 10)
    await browser.kill()
    await collector.up()
    await browser.start()
    await open()
    await settle()
  },
  async 'offline for a while'({ open, track, settle, note, browser, collector }) {
    const tab = await open()
    note('told by', (await browser.offline(true)) ? 'the browser' : 'refused connections')
    await collector.down()
    await track(tab, 10)
    await pause(OUTAGE)
    await collector.up()
    await browser.offline(false)
    await settle()
  },
}

export const needsKill = (scenario) => scenario.startsWith('killed')

async function leave(tab, url) {
  await tab.evaluate((href) => void setTimeout(() => (location.href = href)), url('empty'))
  await pause(1_000)
}
function show(state) {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true })
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}
