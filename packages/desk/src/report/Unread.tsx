import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import { nameOf, type View } from './view.ts'

/** Content by the share of its visitors who read it, the least read first. */
export function Unread(view: View): JSX.Element {
  const { report, language, numbers, tiles } = view
  const contents = report.slots.flatMap((slot) => slot.variants.map((variant) => ({ slot, variant })))
  const rows = contents
    .map(({ slot, variant: { variant, label, arm, visitors, readers, dwell, clickedBy } }) => [
      `${nameOf(slot, language)}: ${nameOf({ id: variant, label }, language)}${arm ? ` (${arm})` : ''}`,
      visitors,
      readers / visitors,
      dwell / 1_000,
      clickedBy / visitors,
    ])
    .sort((a, b) => Number(a[2]) - Number(b[2]))
  return (
    <TableSection
      id="unread"
      words={tiles.unread}
      view={view}
      rows={rows}
      show={(figure, column) =>
        column === 1 ? numbers.count(figure) : column === 3 ? numbers.decimal(figure) : numbers.share(figure)
      }
    />
  )
}
