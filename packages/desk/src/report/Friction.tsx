import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import type { View } from './view.ts'

/** Pages where something went wrong, the worst first. */
export function Friction(view: View): JSX.Element {
  const rows = view.report.friction.map((page) => [
    page.path,
    page.rageClicks,
    page.deadClicks,
    page.formErrors,
    page.formAbandons,
    page.checkoutStalls,
  ])
  return <TableSection id="friction" words={view.tiles.friction} view={view} rows={rows} />
}
