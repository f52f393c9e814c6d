import { setTimeout as pause } from 'node:timers/promises'
import { poll } from '../../engines/poll.ts'

/** Counts what runs on: in the page, before everything else. */
function countRunning() {
  const running = { intervals: new Set(), timeouts: new Set(), observers: new Set() }
  globalThis.running = running
  const { setInterval: every, clearInterval: stop, setTimeout: later, clearTimeout: cancel } = globalThis
  globalThis.setInterval = (...given) => {
    const id = every(...given)
    running.intervals.add(id)
    return id
  }
  globalThis.setTimeout = (work, ...given) => {
    const id = later(
      (...more) => {
        running.timeouts.delete(id)
        work(...more)
      },
      ...given,
    )
    running.timeouts.add(id)
    return id
  }
  const forgetting = (clear) => (id) => {
    running.intervals.delete(id)
    running.timeouts.delete(id)
    clear(id)
  }
  globalThis.clearInterval = forgetting(stop)
  globalThis.clearTimeout = forgetting(cancel)
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver', 'PerformanceObserver']) {
    const { prototype } = globalThis[name]
    const { observe, disconnect } = prototype
    prototype.observe = function (...given) {
      if (!new Error().stack.includes('/lotse-vitals.js')) running.observers.add(this)
      return observe.apply(this, given)
    }
    prototype.disconnect = function () {
      running.observers.delete(this)
      return disconnect.call(this)
    }
  }
}

const TARGETS = ['window', 'document', 'document.documentElement', 'document.body', 'navigator', 'history', 'document.querySelector("#hero")', 'document.querySelector("#f")'] // biome-ignore format: a list

/**
 * Listeners on all that stays when Lotse goes, and what runs on: beforehand (no Lotse), while it runs, and after `destroy()`.
 * Those of web-vitals are counted apart: the library offers no way to end them.
 */
export async function leavesBehind(browser, url) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.addInitScript(countRunning)
  const files = new Map()
  cdp.on('Debugger.scriptParsed', ({ scriptId, url: from }) => files.set(scriptId, from))
  await cdp.send('Debugger.enable')
  const look = async () => {
    let listeners = 0
    let vitals = 0
    for (const expression of TARGETS) {
      const { result } = await cdp.send('Runtime.evaluate', { expression })
      const found = await cdp.send('DOMDebugger.getEventListeners', { objectId: result.objectId })
      const ofVitals = found.listeners.filter(({ scriptId }) =>
        files.get(scriptId)?.endsWith('/lotse-vitals.js'),
      ).length
      vitals += ofVitals
      listeners += found.listeners.length - ofVitals
    }
    const running = await page.evaluate(() => Object.fromEntries(Object.entries(globalThis.running).map(([name, set]) => [name, set.size]))) // biome-ignore format: one call
    return { listeners, ...running, vitals }
  }
  await page.goto(`${url}/without`)
  await pause(1_000)
  const before = await look()
  await page.goto(`${url}/with`)
  await poll(() => page.evaluate(() => !!lotse.visitor?.().id), 20_000, 'Lotse to start')
  await page.click('#next')
  await page.fill('input', 'x')
  await pause(2_500)
  const during = await look()
  await page.evaluate(async () => {
    await lotse.flush()
    lotse.destroy()
  })
  await pause(4_000)
  const after = await look()
  await context.close()
  return { before, during, after }
}
