import type { VitalResult } from '@lotse/contract'
import type { JSX } from 'preact'
import { TableSection } from './TableSection.tsx'
import { personaLabel, type View } from './view.ts'

const metrics: VitalResult['metric'][] = ['LCP', 'INP', 'CLS', 'FCP', 'TTFB']
/** What is told in seconds. */
const slow = new Set(['LCP', 'FCP', 'TTFB'])

/** Web vitals of all and by persona, with their rating in words. */
export function Vitals(view: View): JSX.Element {
  const { report, numbers, tiles } = view
  const { all, rating, ...words } = tiles.vitals
  const personas = [...new Set(report.vitals.map(({ persona }) => persona))]
  const cell = (metric: string, persona: string | undefined) => {
    const found = report.vitals.find((one) => one.metric === metric && one.persona === persona)
    if (found?.p75 == null || !found.rating) return null
    const value = slow.has(metric) ? found.p75 / 1_000 : found.p75
    return `${metric === 'CLS' ? numbers.hundredths(value) : numbers.decimal(value)} ${rating[found.rating]}`
  }
  const rows = personas.map((persona) => [
    persona === undefined ? all : personaLabel(view, persona),
    ...metrics.map((metric) => cell(metric, persona)),
  ])
  return <TableSection id="vitals" words={words} view={view} rows={rows} />
}
