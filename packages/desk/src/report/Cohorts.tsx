import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import { personaLabel, type View } from './view.ts'

/** Who came back, week by week, and who bought again. */
export function Cohorts(view: View): JSX.Element {
  const { report, numbers, tiles } = view
  const { week, repeat, head, ...rest } = tiles.cohorts
  const [first] = report.cohorts
  // Weeks that are over for nobody say nothing.
  const weeks = (first?.weeks ?? []).map((_, i) => i).filter((i) => report.cohorts.some((one) => one.weeks[i] !== null))
  const repeats = (first?.repeat ?? []).map((_, i) => i).filter((i) => report.cohorts.some((one) => one.repeat[i]!.share !== null)) // biome-ignore format: one line
  const [persona, visitors, buyers] = head
  const words = {
    ...rest,
    head: [persona!, visitors!, ...weeks.map((i) => week(String(i + 1))), buyers!, ...repeats.map((i) => repeat(String(first!.repeat[i]!.days)))], // biome-ignore format: one line
  }
  const isCount = (column: number) => column === 1 || column === 2 + weeks.length
  return (
    <TableSection
      id="cohorts"
      words={words}
      view={view}
      rows={report.cohorts.map((one) => [
        personaLabel(view, one.persona),
        one.visitors,
        ...weeks.map((i) => one.weeks[i] ?? null),
        one.buyers,
        ...repeats.map((i) => one.repeat[i]!.share),
      ])}
      show={(figure, column) => (isCount(column) ? numbers.count(figure) : numbers.share(figure))}
    />
  )
}
