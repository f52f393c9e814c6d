import playwright from 'playwright-core'
import { engines } from '../../engines/installed.mjs'

const WORK =
  /^(?:EvaluateScript|v8\.compile|v8\.produceCache|FunctionCall|RunMicrotasks|TimerFire|EventDispatch|XHRLoad|XHRReadyStateChange|FireAnimationFrame)$/
const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'blink.user_timing']

/**
 * Chromium with its trace: what a page's scripts cost the main thread, in ms of its CPU time, until the last slot shows its
 * variant.
 */
export async function openTraced() {
  const browser = await playwright.chromium.launch({
    executablePath: engines.chromium.find(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage'],
  })
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage()
  const session = await page.context().newCDPSession(page)
  return {
    page,
    slowDown: (rate) => session.send('Emulation.setCPUThrottlingRate', { rate }),
    async measure(url) {
      await browser.startTracing(page, { categories: CATEGORIES })
      let trace
      try {
        await page.goto(url)
        await page.waitForFunction(() => performance.getEntriesByName('filled').length, undefined, { timeout: 8_000 })
      } finally {
        trace = await browser.stopTracing()
      }
      return timeOf(JSON.parse(trace).traceEvents)
    },
    close: () => browser.close(),
  }
}

/** By the clock of the thread, which other work of the machine does not turn. Work may stand within work: it counts once. */
function timeOf(events) {
  const mark = events.find(({ name, cat }) => name === 'filled' && cat.includes('user_timing'))
  const spans = events
    .filter(
      ({ name, ph, pid, tid, tts }) =>
        ph === 'X' && WORK.test(name) && pid === mark.pid && tid === mark.tid && tts < mark.tts,
    )
    .map(({ tts, tdur = 0 }) => [tts, Math.min(tts + tdur, mark.tts)])
    .sort(([a], [b]) => a - b)
  let [sum, end] = [0, 0]
  for (const [from, to] of spans) {
    sum += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return sum / 1_000
}
