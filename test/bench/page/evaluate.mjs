import { setTimeout as pause } from 'node:timers/promises'
import { openCollector } from '../deliveryCollector.mjs'
import { serveTracker } from '../trackPage.mjs'

/** Of the processor, as with the other measurements of the page. */
export const SLOWDOWN = 4
/** A task longer than this blocks; what is beyond it counts (Total Blocking Time, web.dev/articles/tbt), ms. */
const LONG_TASK = 50
/** What a tracker does at the start is done by then, ms. */
const SETTLED = 4_000

/**
 * Opens the page with one tracker (`path` `/tracker`), or without one (`/empty`), in a fresh profile. Thread time of Chromium's main
 * thread in `EvaluateScript` of the files that the page names, and of all later ones; and the blocking time of all tasks; ms.
 */
export async function evaluate(browser, tracker, path) {
  const collector = await openCollector(undefined, 0)
  const site = await serveTracker(tracker, collector.url)
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.addInitScript(() => {
    globalThis.tasks = []
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true }) // biome-ignore format: one call
  })
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  await page.goto(`${site.url}${path}`)
  await pause(SETTLED)
  const tasks = await page.evaluate(() => globalThis.tasks)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  await context.close()
  await site.close()
  await collector.close()
  const evaluated = traceEvents.filter(({ name, ph, args }) => name === 'EvaluateScript' && ph === 'X' && args.data?.url?.startsWith(site.url)) // biome-ignore format: one thought
  const sum = (events) => events.reduce((all, { tdur = 0, dur }) => all + (tdur ?? dur), 0) / 1_000
  const named = ({ args }) => /\/(?:lotse|peer)\.js$/.test(args.data.url)
  return {
    first: sum(evaluated.filter(named)),
    all: sum(evaluated.filter(({ args }) => /\/(?:lotse|peer)[\w-]*\.js$/.test(args.data.url))),
    blocking: tasks.reduce((all, duration) => all + Math.max(0, duration - LONG_TASK), 0),
  }
}
