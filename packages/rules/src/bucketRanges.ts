/** From (included) and to (excluded), each 0 to 1. */
export type Range = [from: number, to: number]

/** `n` weights of equal size; none for n < 1. */
export function equalWeights(n: number): number[] {
  return n < 1 ? [] : Array.from({ length: n }, () => 1 / n)
}

/**
 * One range per variation. Coverage shrinks each range in place, so that a larger coverage moves nobody.
 * Source: GrowthBook `getBucketRanges`; weights that do not sum to 1 count as equal.
 */
export function bucketRanges(n: number, coverage = 1, weights: number[] | null = null): Range[] {
  const covered = Math.min(1, Math.max(0, coverage))
  const sum = weights?.reduce((a, b) => a + b, 0) ?? 0
  const used = weights && weights.length === n && sum >= 0.99 && sum <= 1.01 ? weights : equalWeights(n)
  let start = 0
  return used.map((weight) => {
    const range: Range = [start, start + covered * weight]
    start += weight
    return range
  })
}

/** Index of the range that holds the bucket; -1: none. */
export function chooseVariation(bucket: number, ranges: Range[]): number {
  return ranges.findIndex(([from, to]) => bucket >= from && bucket < to)
}
