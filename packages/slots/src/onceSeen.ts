/** Half of it, for one second: the Media Rating Council's measure of a viewable display impression. */
const SHARE = 0.5
const LONG_ENOUGH = 1_000

/** Calls once, when half of the element was in view for a second; returns its undo. */
export function onceSeen(element: Element, seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(
    (entries) => {
      const inView = entries.at(-1)!
      const fills = inView.intersectionRect.height >= innerHeight * SHARE
      clearTimeout(timer)
      if (inView.intersectionRatio >= SHARE || fills)
        timer = setTimeout(() => {
          stop()
          seen()
        }, LONG_ENOUGH)
    },
    { threshold: [0, 0.25, SHARE, 0.75] },
  )
  observer.observe(element)
  const stop = (): void => {
    clearTimeout(timer)
    observer.disconnect()
  }
  return stop
}
