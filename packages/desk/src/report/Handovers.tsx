import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import { channelLabel, type View } from './view.ts'

/** Visits that followed one through another channel. */
export function Handovers(view: View): JSX.Element {
  const rows = view.report.handovers.map(({ from, to, count, visitors }) => [
    `${channelLabel(view, from)} → ${channelLabel(view, to)}`,
    count,
    visitors,
  ])
  return <TableSection id="handovers" words={view.tiles.handovers} view={view} rows={rows} bar={1} />
}
