import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Choices } from '../frame/Choices.tsx'
import { CsvButton } from '../frame/CsvButton.tsx'
import { Scroll } from '../frame/Scroll.tsx'
import { Section } from '../frame/Section.tsx'
import { channelLabel, personaColour, personaLabel, phaseLabel, type View } from './view.ts'

/** Persona by phase as a heat table: the deeper the water, the more visitors. */
export function PersonaMatrix(view: View): JSX.Element {
  const { report, words, numbers, tiles } = view
  const [channel, setChannel] = useState<string>('')
  const chosen = report.channelMatrices.find((one) => one.channel === channel)
  const { cells, least, withheld } = chosen?.matrix ?? report.matrix
  const most = Math.max(1, ...Object.values(cells).flatMap((row) => Object.values(row).map((cell) => cell ?? 0)))
  return (
    <Section id="matrix" title={words.matrix} definition={words.matrixDefinition(numbers.count(least))} words={words}>
      {report.channelMatrices.length > 1 && (
        <Choices
          label={words.channelHead.channel}
          options={[
            ['', tiles.allChannels],
            ...report.channelMatrices.map((one): [string, string] => [one.channel, channelLabel(view, one.channel)]),
          ]}
          value={chosen ? chosen.channel : ''}
          onChange={(next: string) => setChannel(next)}
        />
      )}
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
                    <td key={phase.id} class={cell ? '' : 'none'} style={{ '--share': (cell ?? 0) / most }}>
                      {cell ? numbers.count(cell) : '·'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <CsvButton
        name={chosen ? `matrix-${chosen.channel}` : 'matrix'}
        head={[words.persona, ...report.phases.map(({ id }) => phaseLabel(view, id))]}
        rows={report.personas.map(({ id }) => [
          personaLabel(view, id),
          ...report.phases.map((phase) => cells[id]?.[phase.id] ?? null),
        ])}
        words={words}
      />
      {withheld > 0 && <p class="quiet">{words.withheldNote(numbers.count(withheld))}</p>}
    </Section>
  )
}
