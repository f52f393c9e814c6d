const FIRST = 1_000
const LONGEST = 60_000

/**
 * How long to wait before the next try, ms: the server's wish, else doubling with full jitter, so that many browsers
 * do not come back at once. Source: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
 */
export function retryDelay(failures: number, retryAfter: number, random: () => number = Math.random): number {
  if (retryAfter) return retryAfter
  const most = Math.min(LONGEST, FIRST * 2 ** (failures - 1))
  return most / 2 + (random() * most) / 2
}
