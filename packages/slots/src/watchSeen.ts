/** Half of it, for one second: the Media Rating Council's measure of a viewable display impression. */
const SHARE = 0.5
const LONG_ENOUGH = 1_000

export interface Seen {
  /** ms in view while the page was visible, since the last call. */
  takeTime(): number
  stop(): void
}

/** Calls once, when half of the element (or of the view, by it) was seen for a second; goes on to measure how long. */
export function watchSeen(element: Element, once: () => void): Seen {
  let timer: ReturnType<typeof setTimeout> | undefined
  let inView = false
  let since: number | undefined
  let total = 0
  let called = false
  const turn = (): void => {
    const seen = inView && document.visibilityState === 'visible'
    const now = performance.now()
    if (since !== undefined) total += now - since
    since = seen ? now : undefined
    clearTimeout(timer)
    if (seen && !called)
      timer = setTimeout(() => {
        called = true
        once()
      }, LONG_ENOUGH)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      const { intersectionRatio, intersectionRect } = entries.at(-1)!
      inView = intersectionRatio >= SHARE || intersectionRect.height >= innerHeight * SHARE
      turn()
    },
    { threshold: [0, 0.25, SHARE, 0.75] },
  )
  observer.observe(element)
  document.addEventListener('visibilitychange', turn)
  return {
    takeTime() {
      turn()
      const time = Math.round(total)
      total = 0
      return time
    },
    stop() {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('visibilitychange', turn)
    },
  }
}
