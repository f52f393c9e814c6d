import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import type { View } from './view.ts'

/** How many agreed, where that is counted. */
export function Consent(view: View): JSX.Element {
  const { report, numbers, tiles } = view
  const { notMeasured, choices, purpose, source, ...words } = tiles.consent
  const { consent } = report
  return (
    <TableSection
      id="consent"
      words={{ ...words, none: notMeasured }}
      view={view}
      rows={[
        ...(consent?.purposes ?? []).map((one) => [purpose(one.purpose), one.granted, one.choices]),
        ...(consent?.sources ?? []).map((one) => [source(one.source), one.grantedAll, one.choices]),
      ]}
      show={(figure, column) => (column === 1 ? numbers.share(figure) : numbers.count(figure))}
    >
      {consent && <p class="quiet">{choices(numbers.count(consent.choices))}</p>}
    </TableSection>
  )
}
