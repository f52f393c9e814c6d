import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import playwright from 'playwright-core'
import { engines } from '../engines/installed.mjs'
import { installPeers } from './installPeers.mjs'
import './typescript.mjs'

/**
 * `npm run bench:track`: what 10,000 `track()` calls cost the main thread, until the last is accepted, beside peers. CPU time of
 * Chromium's main thread (threadTicks), slowed down four times; in turns, so that a busy moment of the machine meets all.
 */
const { values: asked } = parseArgs({ options: { only: { type: 'string' }, rounds: { type: 'string', default: '3' }, events: { type: 'string', default: '10000' } } }) // biome-ignore format: one thought
const EVENTS = Number(asked.events)
const EACH_TASK = 100
const SLOWDOWN = 4
/** Whoever has not sent all by then is counted as if it had, ms. */
const PATIENCE = 40_000
/** Calls that take longer than this are not waited for, ms: some write their whole queue anew at each call. */
const CALLS_PATIENCE = 60_000
/** A task longer than this is felt (W3C Long Tasks), ms. */
const LONG_TASK = 50
/** At most this share of the best peer's time. */
const TARGET = 0.5

installPeers('@snowplow/browser-tracker')
const { openCollector, MARK } = await import('./deliveryCollector.mjs')
const { serveTracker } = await import('./trackPage.mjs')
const { LOTSE, peers } = await import('./trackPeers.mjs')
const { poll } = await import('../engines/poll.ts')

async function measure(browser, tracker) {
  const collector = await openCollector(undefined, 0)
  const site = await serveTracker(tracker, collector.url)
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(`${site.url}/tracker`)
  await poll(() => page.evaluate(() => bench.isReady()), 20_000, `${tracker} to start`)
  await pause(1_000)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
  const before = await busy()
  const calls = await Promise.race([
    page.evaluate(call, [MARK, EVENTS, EACH_TASK]),
    pause(CALLS_PATIENCE, undefined, { ref: false }),
  ])
  if (calls === undefined) {
    await Promise.all([context.close(), site.close(), collector.close()])
    return { calls: Infinity, cost: Infinity, longest: Infinity, accepted: 0 }
  }
  const accepted = () => new Set(collector.carried.map(({ number }) => number)).size
  const end = Date.now() + PATIENCE
  while (accepted() < EVENTS && Date.now() < end) await pause(250)
  await pause(1_000)
  const cost = (await busy()) - before
  const tasks = await page.evaluate(() => longest)
  await context.close()
  await site.close()
  await collector.close()
  return { calls, cost, longest: tasks, accepted: accepted() }
}

/** In the page: resolves with the time inside the calls, ms. */
function call([mark, count, each]) {
  globalThis.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    let done = 0
    let spent = 0
    channel.port1.onmessage = () => {
      const start = performance.now()
      for (let i = 0; i < each; i++) void bench.send('search', { search_term: mark + done++ })
      spent += performance.now() - start
      if (done < count) channel.port2.postMessage(0)
      else resolve(spent)
    }
    channel.port2.postMessage(0)
  })
}

const trackers = [LOTSE, ...peers].filter(
  (name) => !asked.only || name.toLowerCase().includes(asked.only.toLowerCase()),
)
const rounds = Object.fromEntries(trackers.map((name) => [name, []]))
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']
const browser = await playwright.chromium.launch({ executablePath: engines.chromium.find(), args })
for (let round = 0; round < Number(asked.rounds); round++)
  for (const tracker of trackers) {
    // Once over is over: a second look would only take as long.
    const one = rounds[tracker].find(({ cost }) => cost === Infinity) ?? (await measure(browser, tracker))
    rounds[tracker].push(one)
    console.log(`round ${round + 1}  ${tracker}: ${JSON.stringify(one)}`)
  }
await browser.close()

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const rows = trackers.map((tracker) => ({
  tracker,
  cost: median(rounds[tracker].map(({ cost }) => cost)),
  calls: median(rounds[tracker].map(({ calls }) => calls)),
  longest: Math.max(...rounds[tracker].map(({ longest }) => longest)),
  accepted: Math.min(...rounds[tracker].map(({ accepted }) => accepted)),
}))
console.log(
  `\n${EVENTS.toLocaleString('en')} calls, ${EACH_TASK} a task, Chromium at ${SLOWDOWN}× slowdown; main thread, median of ${asked.rounds}`,
)
console.log(
  `  ${''.padEnd(28)}${'CPU ms'.padStart(10)}${'in calls'.padStart(11)}${'longest task'.padStart(15)}${'accepted'.padStart(11)}`,
)
const said = (ms) => (ms === Infinity ? `> ${CALLS_PATIENCE}` : ms.toFixed(0))
for (const { tracker, cost, calls, longest, accepted } of rows)
  console.log(`  ${tracker.padEnd(28)}${said(cost).padStart(10)}${said(calls).padStart(11)}${(longest ? `${said(longest)} ms` : `< ${LONG_TASK} ms`).padStart(15)}${String(accepted).padStart(11)}`) // biome-ignore format: a table

const own = rows.find(({ tracker }) => tracker === LOTSE)
// Whoever did not send all has not done the work.
const whole = rows.filter(({ tracker, accepted }) => tracker !== LOTSE && accepted === EVENTS)
const best = whole.sort((a, b) => a.cost - b.cost)[0]
// Where none is through in time, the time waited is a bound for all of them.
const against = best ?? (rows.length > 1 && { tracker: 'none was through in time', cost: CALLS_PATIENCE })
const results = own && against ? [
  { what: `share of the best peer's time (${against.tracker})`, figure: own.cost / against.cost, most: TARGET },
  { what: 'longest task, ms', figure: own.longest, most: LONG_TASK },
] : [] // biome-ignore format: a table
for (const { what, figure, most } of results) console.log(`  ${what}: ${figure.toFixed(2)}, at most ${most}: ${figure <= most ? 'reached' : 'MISSED'}`) // biome-ignore format: one line
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/track.json', import.meta.url), `${JSON.stringify({ machine, rows, rounds, results }, null, 2)}\n`) // biome-ignore format: one call
process.exit(results.every(({ figure, most }) => figure <= most) ? 0 : 1)
