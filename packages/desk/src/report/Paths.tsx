import type { JSX } from 'preact'
import { DataTable } from '../frame/DataTable.tsx'
import { Section } from '../frame/Section.tsx'
import { personaLabel, phaseLabel, type View } from './view.ts'

/** Per persona the ways through the phases that won or lost the most. */
export function Paths(view: View): JSX.Element {
  const { report, words, numbers, tiles } = view
  const { title, definition, none, head, mean } = tiles.paths
  return (
    <Section id="paths" title={title} definition={definition} words={words}>
      {report.paths.length === 0 && <p class="quiet">{none}</p>}
      {report.paths.map((one, index) => (
        <details key={one.persona} class="persona-paths" open={index === 0}>
          <summary>
            {personaLabel(view, one.persona)} <small>{mean(numbers.money(one.mean))}</small>
          </summary>
          <DataTable
            name={`paths-${one.persona}`}
            head={head}
            rows={one.paths.map(({ phases, visitors, converted, value, gain }) => [
              phases.map((phase) => phaseLabel(view, phase)).join(' → '),
              visitors,
              converted,
              value,
              gain,
            ])}
            show={(figure, column) => (column > 2 ? numbers.money(figure) : numbers.count(figure))}
            bar={1}
            words={words}
          />
        </details>
      ))}
    </Section>
  )
}
