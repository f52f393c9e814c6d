import { expect, test } from 'vitest'
import { alwaysValidReach } from './alwaysValid.ts'
import { checkSampleRatio } from './checkSampleRatio.ts'
import { compareShares, type Share } from './compareShares.ts'

test('reaches as far as published: GrowthBook gbstats, test_sequential_test_runs_prop (tuned at 5,000)', () => {
  // 3,000 and 3,461 visitors; relative uplift 0.50386 with standard deviation 0.03386, interval 0.40098 to 0.60675.
  expect(alwaysValidReach(6_461)).toBeCloseTo((0.60675 - 0.40098) / 2 / 0.03386, 3)
})

test('the normal mixture crosses its bound with probability alpha: value of the martingale at the bound is 1/alpha', () => {
  const rho2 = (-2 * Math.log(0.05) + Math.log(-2 * Math.log(0.05) + 1)) / 5_000
  for (const n of [100, 5_000, 1e6]) {
    const sum = alwaysValidReach(n) * Math.sqrt(n)
    const martingale = Math.exp((rho2 * sum ** 2) / (2 * (n * rho2 + 1))) / Math.sqrt(n * rho2 + 1)
    expect(martingale).toBeCloseTo(20, 6)
  }
})

const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
/** Number of successes: normal approximation is good here, and 10,000 tests of 30 days take a second. */
const drawn = (random: () => number, n: number, p: number): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.min(n, Math.max(0, Math.round(n * p + normal * Math.sqrt(n * p * (1 - p)))))
}
const grown = ({ visitors, conversions }: Share, n: number, c: number): Share => ({
  visitors: visitors + n,
  conversions: conversions + c,
})

test.each([
  [0.05, 0.1],
  [0.03, 0.5],
  [0.4, 0.1],
])(
  'of 10,000 tests without a difference, looked at on each of 60 days, at most 5 %% say there is one (conversion %f, held out %f)',
  (p, heldOutShare) => {
    const random = seeded(7)
    const DAILY = 1_000
    let wrong = 0
    let wrongOnTheLastDay = 0
    for (let test = 0; test < 10_000; test++) {
      let [seen, heldOut]: Share[] = [{ visitors: 0, conversions: 0 }, { visitors: 0, conversions: 0 }] // biome-ignore format: one line
      let isWrong = false
      let last = ''
      for (let day = 0; day < 60; day++) {
        const h = DAILY * heldOutShare
        seen = grown(seen!, DAILY - h, drawn(random, DAILY - h, p))
        heldOut = grown(heldOut!, h, drawn(random, h, p))
        last = compareShares(seen, heldOut)!.verdict
        isWrong ||= last === 'better' || last === 'worse'
      }
      if (isWrong) wrong++
      if (last === 'better' || last === 'worse') wrongOnTheLastDay++
    }
    expect(wrong / 10_000).toBeLessThanOrEqual(0.05)
    // It does find something: an interval that never excludes zero would pass, too.
    expect(wrong).toBeGreaterThan(0)
    expect(wrongOnTheLastDay).toBeLessThanOrEqual(wrong)
  },
)

test('says what it knows, and how long it takes to know more', () => {
  const verdict = (a: number, m: number, b: number, n: number, perDay?: number) =>
    compareShares({ conversions: a, visitors: m }, { conversions: b, visitors: n }, perDay)
  expect(verdict(200, 1000, 100, 1000)?.verdict).toBe('better')
  expect(verdict(100, 1000, 200, 1000)?.verdict).toBe('worse')
  expect(verdict(10_000, 100_000, 10_050, 100_000)?.verdict).toBe('no-difference')
  expect(verdict(5, 20, 1, 5)).toMatchObject({ verdict: 'not-yet-enough' })
  expect(verdict(5, 20, 1, 5)?.missing).toBeGreaterThan(400)
  expect(verdict(5, 20, 1, 5)).not.toHaveProperty('days')
  const waiting = verdict(100, 1000, 101, 1000, 500)!
  expect(waiting.days).toBe(Math.ceil(waiting.missing! / 500))
  expect(verdict(0, 0, 1, 5)).toBeUndefined()
  // A share of 0 has an interval, too.
  expect(verdict(0, 200, 0, 200)?.high).toBeGreaterThan(0)
})

test('sample ratio: agrees with Kohavi, Tang, Xu 2020, chapter 21 (821,588 and 815,482 of 50 : 50, p = 1.8e-6) and Mendel (315, 108, 101, 32 of 9 : 3 : 3 : 1)', () => {
  const paper = checkSampleRatio([
    { name: 'a', visitors: 821_588, share: 50 },
    { name: 'b', visitors: 815_482, share: 50 },
  ])!
  expect(paper.p).toBeCloseTo(1.8e-6, 7)
  expect(paper.mismatch).toBe(true)
  const peas = checkSampleRatio([
    { name: 'round yellow', visitors: 315, share: 9 },
    { name: 'round green', visitors: 108, share: 3 },
    { name: 'wrinkled yellow', visitors: 101, share: 3 },
    { name: 'wrinkled green', visitors: 32, share: 1 },
  ])!
  expect(peas.statistic).toBeCloseTo(0.47, 2)
  expect(peas.p).toBeCloseTo(0.925, 3)
  expect(peas.mismatch).toBe(false)
  expect(checkSampleRatio([{ name: 'a', visitors: 900, share: 1 }])).toBeUndefined()
  expect(checkSampleRatio([{ name: 'a', visitors: 30, share: 90 }, { name: 'b', visitors: 2, share: 10 }])).toBeUndefined() // biome-ignore format: one line
})
