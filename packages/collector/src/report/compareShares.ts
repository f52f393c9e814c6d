import type { Uplift } from '@lotse/contract'

/** 97.5 % quantile of the normal distribution: a two-sided interval of 95 %. */
const Z = 1.959964

/** Below these the interval says more about chance than about content. */
const LEAST_VISITORS = 100
const LEAST_CONVERSIONS = 10

/** The relative change worth waiting for, when saying how many visitors are missing. */
const WORTH_SEEING = 0.2

export interface Share {
  visitors: number
  conversions: number
}

/**
 * Compares two shares: difference with a 95 % interval.
 * Method: hybrid score interval, R. G. Newcombe, "Interval estimation for the difference between independent
 * proportions", Statistics in Medicine 17 (1998), method 10. Visitors missing: Lehr's rule 16 p(1−p)/δ² per group
 * (80 % power), R. Lehr, Statistics in Medicine 11 (1992). Undefined where a group is empty.
 */
export function compareShares(seen: Share, heldOut: Share): Uplift | undefined {
  if (seen.visitors === 0 || heldOut.visitors === 0) return undefined
  const p1 = seen.conversions / seen.visitors
  const p0 = heldOut.conversions / heldOut.visitors
  const [low1, high1] = wilson(seen)
  const [low0, high0] = wilson(heldOut)
  const difference = p1 - p0
  const low = difference - Math.hypot(p1 - low1, high0 - p0)
  const high = difference + Math.hypot(high1 - p1, p0 - low0)
  const isEnough =
    Math.min(seen.visitors, heldOut.visitors) >= LEAST_VISITORS &&
    seen.conversions + heldOut.conversions >= LEAST_CONVERSIONS
  if (isEnough) {
    const verdict = low > 0 ? 'better' : high < 0 ? 'worse' : 'no-difference-yet'
    return { difference, low, high, verdict }
  }
  return { difference, low, high, verdict: 'not-yet-enough', missing: visitorsMissing(seen, heldOut) }
}

/** Wilson's score interval of one share. E. B. Wilson, JASA 22 (1927). */
export function wilson({ visitors: n, conversions }: Share): [low: number, high: number] {
  const p = conversions / n
  const middle = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n)
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** Until the smaller group is large enough, at the present split between the groups. */
function visitorsMissing(seen: Share, heldOut: Share): number {
  const both = seen.visitors + heldOut.visitors
  // One success and one failure more: a share of 0 or 1 this early is no reason to expect it.
  const p = (seen.conversions + heldOut.conversions + 1) / (both + 2)
  const perGroup = (16 * p * (1 - p)) / (WORTH_SEEING * p) ** 2
  const smallerShare = Math.min(seen.visitors, heldOut.visitors) / both
  return Math.max(0, Math.ceil(Math.max(perGroup, LEAST_VISITORS) / smallerShare) - both)
}
