/** Rows of columns of counts; visitors of sample data are no persons. */
export type Cells = { real: number; sample: number }[][]

/**
 * Withholds (null) cells of fewer than `least` real visitors. Where that leaves one alone in its row or column it would
 * follow from totals that stand elsewhere in the report; then the rectangle of which it is a corner, and that hides the
 * fewest visitors, is withheld, too. A cell of nobody is shown as 0; one with sample data hides its real visitors in
 * the sum.
 * Method: primary and complementary cell suppression, Willenborg and de Waal, "Elements of Statistical Disclosure
 * Control", 2001.
 */
export function withhold(cells: Cells, least: number): (number | null)[][] {
  const total = (r: number, c: number) => cells[r]![c]!.real + cells[r]![c]!.sample
  const shown: (number | null)[][] = cells.map((row, r) =>
    row.map(({ real, sample }, c) => (real > 0 && real < least && sample === 0 ? null : total(r, c))),
  )
  const isAlone = (r: number, c: number) =>
    shown[r]!.filter((cell) => cell === null).length === 1 || shown.filter((row) => row[c] === null).length === 1

  /** The three other corners; cells of nobody hide nothing. */
  const companions = (r: number, c: number): [number, number][] => {
    let best: [number, number][] = []
    let fewest = Number.POSITIVE_INFINITY
    for (const r2 of cells.keys()) {
      for (const c2 of cells[r]!.keys()) {
        const corners: [number, number][] = [[r, c2], [r2, c], [r2, c2]] // biome-ignore format: one glance
        if (r2 === r || c2 === c || corners.some(([y, x]) => cells[y]![x]!.real === 0)) continue
        const hidden = corners.reduce((sum, [y, x]) => sum + (shown[y]![x] ?? 0), 0)
        if (hidden < fewest) [best, fewest] = [corners, hidden]
      }
    }
    return best
  }
  const small = shown.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [[r, c] as const] : [])))
  for (const [r, c] of small) {
    if (isAlone(r, c)) for (const [y, x] of companions(r, c)) shown[y]![x] = null
  }
  return shown
}
