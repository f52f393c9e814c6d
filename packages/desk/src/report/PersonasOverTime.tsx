import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { CsvButton } from '../frame/CsvButton.tsx'
import { Scroll } from '../frame/Scroll.tsx'
import { Section } from '../frame/Section.tsx'
import { PersonaChart } from './PersonaChart.tsx'
import { personaColour, personaLabel, type View } from './view.ts'

/** Visitors by persona per day: chart, legend with the figures of the day pointed at, and the same as a table. */
export function PersonasOverTime(view: View): JSX.Element {
  const { report, words, numbers } = view
  const { days, visitors } = report.personaDays
  const [pointed, setPointed] = useState<number>()
  const index = Math.min(pointed ?? days.length, days.length - 1)
  const seen = report.personas.filter(({ id }) => visitors[id]?.some((count) => (count ?? 0) > 0))
  return (
    <Section id="who" title={words.who} definition={words.whoDefinition} words={words}>
      <PersonaChart view={view} personas={seen.map(({ id }) => id)} pointed={index} onPoint={setPointed} />
      <p class="pointed">{days[index] && numbers.day(days[index])}</p>
      <ul class="legend">
        {seen.map(({ id }) => (
          <li key={id}>
            <i style={{ background: `var(${personaColour(view, id)})` }} />
            {personaLabel(view, id)} <b>{numbers.count(visitors[id]?.[index] ?? 0)}</b>
          </li>
        ))}
      </ul>
      <details class="as-table">
        <summary>{words.asTable}</summary>
        <Scroll label={words.asTable}>
          <table>
            <thead>
              <tr>
                <th scope="col" />
                {seen.map(({ id }) => (
                  <th scope="col" key={id}>
                    {personaLabel(view, id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day, row) => (
                <tr key={day}>
                  <th scope="row">{numbers.day(day)}</th>
                  {seen.map(({ id }) => (
                    <td key={id}>{visitors[id]![row] === null ? '–' : numbers.count(visitors[id]![row]!)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <CsvButton
          name="personas"
          head={['', ...seen.map(({ id }) => personaLabel(view, id))]}
          rows={days.map((day, row) => [day, ...seen.map(({ id }) => visitors[id]![row]!)])}
          words={words}
        />
      </details>
    </Section>
  )
}
