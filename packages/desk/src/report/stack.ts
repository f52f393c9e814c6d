/** Running sums of several series: each lies on those before it. */
export function stack(series: number[][]): number[][] {
  const sums: number[][] = []
  for (const values of series) {
    const below = sums.at(-1)
    sums.push(values.map((value, index) => value + (below?.[index] ?? 0)))
  }
  return sums
}
