import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import playwright from 'playwright-core'
import { engines } from '../engines/installed.mjs'
import './typescript.mjs'

/** `npm run bench:soak`: 100,000 awaited events through one page into the real collector; what is stored, and what stays in memory. */
const { values: asked } = parseArgs({ options: { events: { type: 'string', default: '100000' } } })
const EVENTS = Number(asked.events)
/** The first ones pay for what every page keeps. */
const WARM_UP = 1_000
const EACH = 1_000
/** Heap that may stay after garbage collection, bytes. */
const MOST = 2_000_000
/** A collector that is behind is waited for, ms. */
const PATIENCE = 120_000

const { openSite } = await import('../e2e/openSite.ts')
const { poll } = await import('../engines/poll.ts')
const html =
  '<!doctype html><html lang="en"><head><title>Soak</title><script src="/lotse.js"></script></head><body></body></html>'
const config = {
  lotse: 1,
  site: { id: 'soak', languages: ['en'] },
  collect: { endpoint: '/' },
  consent: { mode: 'off' },
}
const site = await openSite(config, { '/': html })
const browser = await playwright.chromium.launch({ executablePath: engines.chromium.find(), args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] }) // biome-ignore format: one call
const page = await (await browser.newContext()).newPage()
const cdp = await page.context().newCDPSession(page)
await page.goto(site.url)
await poll(() => page.evaluate(() => !!lotse.visitor?.().id), 20_000, 'Lotse to start')

/** In the page: each waits until the one before is kept. */
async function track([first, count]) {
  const states = {}
  for (let i = first; i < first + count; i++) {
    const { state } = await lotse.track('search', { search_term: `soak-${i}` })
    states[state] = (states[state] ?? 0) + 1
  }
  return states
}
/** What the test's own recorder noted is not Lotse's. */
function emptyRecorder() {
  for (const list of Object.values(recorded)) if (Array.isArray(list)) list.length = 0
}
const heap = async () => {
  await page.evaluate(() => lotse.flush())
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize
}
const stored = () => {
  const times = new Map()
  for (const { properties } of site.store.events()) if (String(properties?.search_term).startsWith('soak-')) times.set(properties.search_term, (times.get(properties.search_term) ?? 0) + 1) // biome-ignore format: one thought
  return times
}

const states = {}
const run = async (first, count) => {
  for (const [state, n] of Object.entries(await page.evaluate(track, [first, count]))) states[state] = (states[state] ?? 0) + n // biome-ignore format: one thought
  site.asked.length = 0
  await page.evaluate(emptyRecorder)
}
await run(0, WARM_UP)
const before = await heap()
const start = Date.now()
for (let first = WARM_UP; first < EVENTS; first += EACH) {
  await run(first, Math.min(EACH, EVENTS - first))
  if (first % 10_000 === 0) console.log(`${first} … ${JSON.stringify(states)}`)
}
const seconds = (Date.now() - start) / 1000
const after = await heap()
await poll(() => stored().size >= EVENTS, PATIENCE).catch(() => {})
const times = stored()
const twice = [...times.values()].filter((n) => n > 1).length
await browser.close()
await site.close()

const results = [
  { what: 'stored, of those that were acknowledged as durable', figure: times.size, most: EVENTS, passed: times.size === EVENTS && states.durable === EVENTS },
  { what: 'stored twice', figure: twice, most: 0, passed: twice === 0 },
  { what: 'heap that stays after garbage collection, bytes', figure: after - before, most: MOST, passed: after - before <= MOST },
] // biome-ignore format: a table
console.log(
  `${EVENTS} awaited events in ${seconds.toFixed(0)} s, ${JSON.stringify(states)}; heap ${before} → ${after} bytes`,
)
for (const { what, figure, most, passed } of results) console.log(`  ${what}: ${figure} of ${most}  ${passed ? 'reached' : 'MISSED'}`) // biome-ignore format: one line
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] }
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/soak.json', import.meta.url), `${JSON.stringify({ machine, states, seconds, before, after, results }, null, 2)}\n`) // biome-ignore format: one call
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
