import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bucketRanges, chooseVariation, equalWeights } from './bucketRanges.ts'
import { hash } from './hash.ts'
import { inNamespace } from './inNamespace.ts'

const file = new URL('../../../../shared/conformance/growthbook-bucketing.json', import.meta.url)
const isThere = existsSync(file)
if (!isThere) console.warn('GrowthBook’s bucketing cases are not here: their test is skipped.')

it('is in the same range everywhere', () => {
  expect(hash('seed', 'a', 2)).toBe(0.0505)
  expect(hash('b', 'a', 1)).toBe(0.946)
  expect(hash('abc', 'def', 99)).toBeNull()
})

describe.skipIf(!isThere && !process.env.CI)('GrowthBook’s published cases', () => {
  const cases = isThere ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const rounded = (ranges: number[][]) => ranges.map((range) => range.map((n) => Math.round(n * 1e6) / 1e6))
  it('hash', () => {
    for (const [seed, value, version, expected] of cases.hash) expect(hash(seed, value, version)).toBe(expected)
  })
  it('bucket ranges', () => {
    for (const [name, [n, coverage, weights], expected] of cases.getBucketRange)
      expect(rounded(bucketRanges(n, coverage ?? 1, weights)), name).toEqual(rounded(expected))
  })
  it('variations', () => {
    for (const [name, n, ranges, expected] of cases.chooseVariation)
      expect(chooseVariation(n, ranges), name).toBe(expected)
  })
  it('namespaces', () => {
    for (const [name, id, namespace, expected] of cases.inNamespace)
      expect(inNamespace(id, namespace), name).toBe(expected)
  })
  it('weights', () => {
    for (const [n, expected] of cases.getEqualWeights)
      expect(equalWeights(n).map((w) => Math.round(w * 1e8) / 1e8)).toEqual(
        expected.map((w: number) => Math.round(w * 1e8) / 1e8),
      )
  })
})
