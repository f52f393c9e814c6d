import { expect, test } from 'vitest'
import { compareShares, wilson } from './compareShares.ts'

test('agrees with the worked examples of Newcombe 1998, table II, method 10', () => {
  const cases: [number, number, number, number, low: number, high: number][] = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
  ]
  for (const [a, m, b, n, low, high] of cases) {
    const result = compareShares({ conversions: a, visitors: m }, { conversions: b, visitors: n })
    expect(result?.low).toBeCloseTo(low, 4)
    expect(result?.high).toBeCloseTo(high, 4)
  }
})

test('agrees with Wilson for one share (Newcombe 1998, "Two-sided confidence intervals", table I: 81 of 263)', () => {
  const [low, high] = wilson({ conversions: 81, visitors: 263 })
  expect(low).toBeCloseTo(0.2553, 4)
  expect(high).toBeCloseTo(0.3662, 4)
})

test('says what it knows', () => {
  const verdict = (a: number, m: number, b: number, n: number) =>
    compareShares({ conversions: a, visitors: m }, { conversions: b, visitors: n })
  expect(verdict(200, 1000, 100, 1000)?.verdict).toBe('better')
  expect(verdict(100, 1000, 200, 1000)?.verdict).toBe('worse')
  expect(verdict(100, 1000, 101, 1000)?.verdict).toBe('no-difference-yet')
  expect(verdict(5, 20, 1, 5)).toMatchObject({ verdict: 'not-yet-enough' })
  expect(verdict(5, 20, 1, 5)?.missing).toBeGreaterThan(400)
  expect(verdict(0, 0, 1, 5)).toBeUndefined()
})
