/** Whoever guesses wrong counts as long as this, ms. */
const REMEMBERED = 60_000
/** Addresses kept at most before the old ones are looked through. */
const MOST = 10_000

export interface Guesses {
  /** ms until this address is heard again; 0: now. */
  wait(address: string): number
  /** What it brought was wrong. */
  wrong(address: string): void
}

/**
 * Wrong tokens per address, however they were brought. All in one go, without waiting for anything: requests that come at once
 * cannot slip between look and count. Addresses are kept in memory, for a minute.
 */
export function countGuesses(perMinute: number, clock: () => number): Guesses {
  const seen = new Map<string, { until: number; count: number }>()
  const known = (address: string) => {
    const one = seen.get(address)
    return one && one.until > clock() ? one : undefined
  }
  return {
    wait(address) {
      const one = known(address)
      return one && one.count >= perMinute ? one.until - clock() : 0
    },
    wrong(address) {
      const { until, count } = known(address) ?? { until: clock() + REMEMBERED, count: 0 }
      seen.set(address, { until, count: count + 1 })
      if (seen.size > MOST) for (const [one, { until: end }] of seen) if (end <= clock()) seen.delete(one)
    },
  }
}
