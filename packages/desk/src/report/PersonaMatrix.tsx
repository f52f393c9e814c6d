import type { JSX } from 'preact'
import { Scroll } from '../frame/Scroll.tsx'
import { Section } from '../frame/Section.tsx'
import { personaColour, personaLabel, phaseLabel, type View } from './view.ts'

/** Persona by phase as a heat table: the deeper the water, the more visitors. */
export function PersonaMatrix(view: View): JSX.Element {
  const { report, words, numbers } = view
  const { cells, least, withheld } = report.matrix
  const most = Math.max(1, ...Object.values(cells).flatMap((row) => Object.values(row).map((cell) => cell ?? 0)))
  return (
    <Section id="matrix" title={words.matrix} definition={words.matrixDefinition(numbers.count(least))} words={words}>
      <Scroll label={`${words.persona}, ${words.now}`}>
        <table class="heat">
          <thead>
            <tr>
              <th scope="col">{words.persona}</th>
              {report.phases.map(({ id }) => (
                <th scope="col" key={id}>
                  {phaseLabel(view, id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.personas.map(({ id }) => (
              <tr key={id}>
                <th scope="row">
                  <i style={{ background: `var(${personaColour(view, id)})` }} />
                  {personaLabel(view, id)}
                </th>
                {report.phases.map((phase) => {
                  const cell = cells[id]?.[phase.id]
                  return cell === null ? (
                    <td key={phase.id} class="withheld" title={words.withheld(numbers.count(least))}>
                      <span>&lt; {least}</span>
                    </td>
                  ) : (
                    <td
                      key={phase.id}
                      class={cell ? depthOf(cell / most) : 'none'}
                      style={{ '--share': (cell ?? 0) / most }}
                    >
                      {cell ? numbers.count(cell) : '·'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {withheld > 0 && <p class="quiet">{words.withheldNote(numbers.count(withheld))}</p>}
    </Section>
  )
}

/** Where the water is deep, the figure is written in light. */
const depthOf = (share: number): string => (share > 0.55 ? 'deep' : 'shallow')
