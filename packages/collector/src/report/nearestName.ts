/** Edits that may lie between a term and a name, per character of the term. */
const MOST_EDITS = 0.34

/** The name that a term may have meant: nearest by edit distance to the whole or to one of its words; undefined: none is near. */
export function nearestName(term: string, names: string[]): string | undefined {
  let best: string | undefined
  let fewest = Math.floor(term.length * MOST_EDITS) + 1
  for (const name of names) {
    const whole = name.toLowerCase()
    for (const part of [whole, ...whole.split(/[\s\-–,()/]+/)]) {
      if (part.length < 3 || Math.abs(part.length - term.length) >= fewest) continue
      const edits = editDistance(term, part)
      if (edits < fewest) [best, fewest] = [name, edits]
    }
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbours (F. J. Damerau, CACM 7, 1964; optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
