import type { JSX } from 'preact'
import { DataTable } from '../frame/DataTable.tsx'
import { Section } from '../frame/Section.tsx'
import type { View } from './view.ts'

interface Props extends View {
  bots: boolean
  onBots(bots: boolean): void
}

/** What was refused and why, and the robots that were left out. */
export function DeadLetters({ bots, onBots, ...view }: Props): JSX.Element {
  const { report, words, numbers } = view
  const { total, reasons } = report.deadLetters
  return (
    <Section id="dead" title={words.dead} definition={words.deadDefinition} words={words}>
      {total === 0 ? (
        <p class="quiet">{words.noDead}</p>
      ) : (
        <DataTable
          name="dead-letters"
          head={view.tiles.dead}
          rows={reasons.map(({ reason, event = '', count, last }) => [reason, event, count, numbers.day(last)])}
          show={numbers.count}
          bar={2}
          words={words}
        />
      )}
      {(report.bots > 0 || bots) && (
        <p class="robots">
          {!bots && <span>{words.bots(numbers.count(report.bots))}</span>}
          <label>
            <input type="checkbox" checked={bots} onChange={() => onBots(!bots)} /> {words.countBots}
          </label>
        </p>
      )}
    </Section>
  )
}
