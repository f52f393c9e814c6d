/** A web vital and how it is rated. Bounds: https://web.dev/articles/defining-core-web-vitals-thresholds */
export interface Vital {
  name: 'LCP' | 'INP' | 'CLS' | 'FCP' | 'TTFB'
  /** ms; CLS without unit; undefined: nothing measured yet, or not by this browser. */
  value: number | undefined
  good: number
  poor: number
}

const BOUNDS: [Vital['name'], number, number][] = [['LCP', 2500, 4000], ['INP', 200, 500], ['CLS', 0.1, 0.25], ['FCP', 1800, 3000], ['TTFB', 800, 1800]] // biome-ignore format: a table
/** Shifts belong together within this time of the one before, and so long at most, ms (web.dev/articles/cls). */
const GAP = 1_000
const WINDOW = 5_000
/** One of so many interactions may be slower (web.dev/articles/inp). */
const SLOW_ONE_IN = 50

interface Entry extends PerformanceEntry {
  value?: number
  hadRecentInput?: boolean
  interactionId?: number
  target?: Node | null
  responseStart?: number
}

/** The page's web vitals as they are now, measured here: nothing of it is sent. What happens in the inspector is left out. */
export function watchVitals(host: HTMLElement): { now(): Vital[]; stop(): void } {
  const values: { [name: string]: number } = {}
  const longest = new Map<number, number>()
  let shift = { sum: 0, first: 0, last: 0 }
  // A page made ready beforehand begins when it is shown.
  const began = () => (performance.getEntriesByType('navigation')[0] as Entry & { activationStart?: number } | undefined)?.activationStart ?? 0 // biome-ignore format: one thought
  const see: { [type: string]: (entry: Entry) => void } = {
    'largest-contentful-paint': ({ startTime }) => void (values.LCP = startTime - began()),
    paint: ({ name, startTime }) => {
      if (name === 'first-contentful-paint') values.FCP = startTime - began()
    },
    navigation: ({ responseStart = 0 }) => void (values.TTFB = Math.max(0, responseStart - began())),
    'layout-shift': ({ startTime, value = 0, hadRecentInput }) => {
      if (hadRecentInput) return
      const isNew = startTime - shift.last > GAP || startTime - shift.first > WINDOW
      shift = isNew ? { sum: value, first: startTime, last: startTime } : { ...shift, sum: shift.sum + value, last: startTime } // biome-ignore format: one thought
      values.CLS = Math.max(values.CLS ?? 0, shift.sum)
    },
    event: ({ interactionId, duration, target }) => {
      if (!interactionId || target === host) return
      longest.set(interactionId, Math.max(longest.get(interactionId) ?? 0, duration))
      const sorted = [...longest.values()].sort((a, b) => b - a)
      values.INP = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length / SLOW_ONE_IN))]!
    },
  }
  const observers = Object.entries(see).flatMap(([type, look]) => {
    if (!PerformanceObserver.supportedEntryTypes?.includes(type)) return []
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(look))
    observer.observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) } as PerformanceObserverInit) // biome-ignore format: one thought
    if (type === 'layout-shift') values.CLS = 0
    return [observer]
  })
  return {
    now: () => BOUNDS.map(([name, good, poor]) => ({ name, value: values[name], good, poor })),
    stop: () => observers.forEach((one) => void one.disconnect()),
  }
}
