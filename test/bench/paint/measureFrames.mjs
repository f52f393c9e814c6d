/** ms after `load` in which frames are still looked at. */
const AFTER = 250

/** One load as its frames showed it. `slots`: how many must show their variant in the end. */
export async function measureFrames(tab, url, slots) {
  await tab.goto(url)
  return tab.evaluate(
    async (wait, count) => {
      await new Promise((done) => setTimeout(done, wait))
      const entries = (type) =>
        new Promise((done) => {
          if (!PerformanceObserver.supportedEntryTypes.includes(type)) return done([])
          new PerformanceObserver((list, observer) => {
            observer.disconnect()
            done(list.getEntries())
          }).observe({ type, buffered: true })
          setTimeout(done, 100, [])
        })
      const { frames, shifts, faults } = recorded
      const places = {}
      for (const { boxes } of frames) for (const after in boxes) (places[after] ??= new Set()).add(boxes[after])
      const longTasks = await entries('longtask')
      return {
        defaultFrames: frames.filter(({ defaults }) => defaults.length).length,
        filled: frames.at(-1).variants.length === count,
        moved: Object.values(places).filter(({ size }) => size > 1).length,
        shift: shifts.reduce((sum, { value }) => sum + value, 0),
        longTasks: longTasks.length,
        faults: faults.length,
        fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        lcp: (await entries('largest-contentful-paint')).at(-1)?.startTime,
      }
    },
    AFTER,
    slots,
  )
}
