import type { JSX } from 'preact'
import { CsvButton } from '../frame/CsvButton.tsx'
import { Section } from '../frame/Section.tsx'
import { JourneyFlow } from './JourneyFlow.tsx'
import { phaseLabel, type View } from './view.ts'

/** Moves listed below the flow. */
const MOST = 12

/** Where everyone stands now, how they came there, and the most frequent moves in figures. */
export function JourneySection(view: View): JSX.Element {
  const { report, words, numbers } = view
  const { now, moves, steps } = report.journey
  const shareOf = (phase: string) => (now[phase] ?? 0) / Math.max(1, report.totals.visitors)
  const head = words.movesHead
  return (
    <Section id="journey" title={words.journey} definition={words.journeyDefinition} words={words}>
      <ol class="phases" aria-label={words.now} title={words.nowDefinition}>
        {report.phases.map(({ id }) => (
          <li key={id} style={{ '--share': shareOf(id) }}>
            <span>{phaseLabel(view, id)}</span>
            {now[id] === null ? (
              <b title={words.withheld(numbers.count(report.least))}>–</b>
            ) : (
              <>
                <b>{numbers.count(now[id] ?? 0)}</b>
                <small>{numbers.share(shareOf(id))}</small>
              </>
            )}
          </li>
        ))}
      </ol>
      {steps.length === 0 ? (
        <p class="quiet">{words.noMoves}</p>
      ) : (
        <>
          <JourneyFlow view={view} />
          <details class="as-table">
            <summary>{words.moves}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{head.move}</th>
                  <th scope="col">{head.count}</th>
                  <th scope="col">{head.days}</th>
                </tr>
              </thead>
              <tbody>
                {moves.slice(0, MOST).map(({ from, to, moves: count, days }) => (
                  <tr key={`${from}/${to}`}>
                    <th scope="row">
                      {phaseLabel(view, from)} → {phaseLabel(view, to)}
                    </th>
                    <td>{numbers.count(count)}</td>
                    <td>{numbers.decimal(days)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <CsvButton
              name="moves"
              head={[head.move, head.count, head.days]}
              rows={moves.map(({ from, to, moves: count, days }) => [`${from} > ${to}`, count, days])}
              words={words}
            />
          </details>
        </>
      )}
    </Section>
  )
}
