import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import type { View } from './view.ts'

/** What companies and others asked for. */
export function Leads(view: View): JSX.Element {
  const { report, numbers, tiles } = view
  return (
    <TableSection
      id="leads"
      words={tiles.leads}
      view={view}
      rows={report.leads.map(({ event, count, visitors, value }) => [event, count, visitors, value])}
      show={(figure, column) => (column === 3 ? numbers.money(figure) : numbers.count(figure))}
      bar={1}
    />
  )
}
