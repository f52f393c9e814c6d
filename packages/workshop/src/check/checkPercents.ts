import { at, each, numberOf, type Place, type Report } from '../walk/place.ts'
import type { Survey } from './survey.ts'

/** Shares of 0 to 1 where percents are meant, and holdouts that leave nobody. */
export function checkPercents({ root, kinds }: Survey, report: Report): void {
  const holders = [root, ...(kinds.slot ?? [])]
  const percents = [
    ...holders.map((holder) => at(holder, 'holdoutPercent')),
    ...(kinds.variant ?? []).map((variant) => at(variant, 'coverage')),
  ]
  for (const place of percents) {
    const percent = numberOf(place) ?? 0
    if (percent > 0 && percent < 1) report.warn(place!, `${percent} is ${percent} percent of the visitors; write 10, not 0.1, for one in ten`, percentOf(percent)) // biome-ignore format: one sentence
  }
  for (const holder of holders) {
    const holdout = at(holder, 'holdoutPercent')
    if (holdout && numberOf(holdout) === 100) report.warn(holdout, 'everybody is held out: no variant is ever shown')
  }
  for (const variant of kinds.variant ?? []) checkShares(each(at(variant, 'test')), report)
}

function checkShares(arms: Place[], report: Report): void {
  const shares = arms.flatMap((arm) => at(arm, 'share') ?? [])
  const sum = shares.reduce((total, share) => total + (numberOf(share) ?? 0), 0)
  const [first] = shares
  if (first && sum > 0 && sum <= 1)
    report.warn(first, `shares are percents; these sum to ${sum}, so hardly anybody is in the test`, percentOf(numberOf(first) ?? 0)) // biome-ignore format: one sentence
}

/** 0.1 → "10", without the crumbs of binary fractions. */
const percentOf = (share: number): string => String(Number((share * 100).toPrecision(6)))
