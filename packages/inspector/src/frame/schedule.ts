/** Changes come in bursts: drawn once for each, ms. */
const PAUSE = 120
/** Scores fade and queues empty by themselves, ms. */
const BEAT = 2_000

/** Draws soon after changes, and now and then while the page is seen; returns how to ask for it, and its end. */
export function schedule(draw: () => void): { soon: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      draw()
    }, PAUSE)
  }
  const beat = setInterval(() => document.visibilityState === 'visible' && soon(), BEAT)
  return {
    soon,
    stop() {
      clearTimeout(timer)
      clearInterval(beat)
    },
  }
}
