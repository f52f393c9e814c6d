import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import type { View } from './view.ts'

/** Campaigns with what they brought. */
export function Campaigns(view: View): JSX.Element {
  const { report, numbers, tiles } = view
  return (
    <TableSection
      id="campaigns"
      words={tiles.campaigns}
      view={view}
      rows={report.campaigns.map(({ source, medium, name, visits, visitors, orders, value }) => [
        name === 'few' && !source ? tiles.few : [source, medium, name].filter(Boolean).join(' / '),
        visits,
        visitors,
        orders,
        value,
      ])}
      show={(figure, column) => (column === 4 ? numbers.money(figure) : numbers.count(figure))}
      bar={1}
    />
  )
}
