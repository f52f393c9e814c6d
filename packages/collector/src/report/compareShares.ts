import type { Uplift } from '@lotse/contract'
import { alwaysValidReach } from './alwaysValid.ts'

/** Below these the normal approximation says more about chance than about content; per group. */
const LEAST_VISITORS = 100
const LEAST_CONVERSIONS = 10

/** The relative change worth waiting for. */
const WORTH_SEEING = 0.2

/** Longest wait that is told; beyond it the answer is "not in this life". */
const MOST_VISITORS = 1e9

export interface Share {
  visitors: number
  conversions: number
}

/**
 * Compares two shares: difference with an interval that holds on every day it is looked at (`alwaysValidReach`). The
 * standard error takes one success and one failure more per group, so that a share of 0 or 1 has one, too (A. Agresti,
 * B. Caffo, The American Statistician 54, 2000). Undefined where a group is empty. `perDay`: visitors a day that both
 * groups gain, for the forecast.
 */
export function compareShares(seen: Share, heldOut: Share, perDay = 0): Uplift | undefined {
  if (seen.visitors === 0 || heldOut.visitors === 0) return undefined
  const n = seen.visitors + heldOut.visitors
  const difference = seen.conversions / seen.visitors - heldOut.conversions / heldOut.visitors
  const error = Math.sqrt(variance(seen) + variance(heldOut))
  const half = error * alwaysValidReach(n)
  const [low, high] = [Math.max(-1, difference - half), Math.min(1, difference + half)]
  const isEnough = isLarge(seen) && isLarge(heldOut)
  const needed = visitorsNeeded(seen, heldOut, error * Math.sqrt(n))
  if (isEnough && low > 0) return { difference, low, high, verdict: 'better' }
  if (isEnough && high < 0) return { difference, low, high, verdict: 'worse' }
  if (isEnough && n >= needed) return { difference, low, high, verdict: 'no-difference' }
  const missing = Math.max(1, needed - n)
  return {
    difference,
    low,
    high,
    verdict: 'not-yet-enough',
    missing,
    ...(perDay > 0 && { days: Math.ceil(missing / perDay) }),
  }
}

const isLarge = ({ visitors, conversions }: Share): boolean =>
  visitors >= LEAST_VISITORS && Math.min(conversions, visitors - conversions) >= LEAST_CONVERSIONS

/** Of the mean of a group, regularised. */
function variance({ visitors, conversions }: Share): number {
  const p = (conversions + 1) / (visitors + 2)
  return (p * (1 - p)) / (visitors + 2)
}

/**
 * Visitors, both groups together at their present split, at which the interval reaches less far than a change that is
 * worth seeing, and both groups are large enough. `spread`: standard error times the root of the visitors.
 */
function visitorsNeeded(seen: Share, heldOut: Share, spread: number): number {
  const n = seen.visitors + heldOut.visitors
  const p = (seen.conversions + heldOut.conversions + 1) / (n + 2)
  const worth = WORTH_SEEING * p
  const largeEnough = [seen, heldOut].map(({ visitors }) => {
    const least = Math.max(LEAST_VISITORS, LEAST_CONVERSIONS / Math.min(p, 1 - p))
    return least / (visitors / n)
  })
  let [low, high] = [1, MOST_VISITORS]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if ((spread / Math.sqrt(middle)) * alwaysValidReach(middle) <= worth) high = middle
    else low = middle
  }
  return Math.ceil(Math.max(high, ...largeEnough))
}
