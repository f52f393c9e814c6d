import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import type { View } from './view.ts'

/** What people looked for and the shop did not find, or did not show well. */
export function Searches(view: View): JSX.Element {
  const { report, numbers, tiles } = view
  const { searches, withoutResult, withoutClick } = report.searchTotals
  return (
    <TableSection
      id="searches"
      words={tiles.searches}
      view={view}
      rows={
        report.searches.map((one) => [one.term, one.searches, one.withoutResult, one.withoutClick, one.visitors, one.nearest ?? '']) /* biome-ignore format: one line */
      }
      bar={1}
    >
      {searches > 0 && (
        <p class="quiet">
          {
            tiles.searches.totals(numbers.count(withoutResult), numbers.count(withoutClick), numbers.count(searches)) /* biome-ignore format: one line */
          }
        </p>
      )}
    </TableSection>
  )
}
