import type { JSX } from 'preact'
import { Section } from '../frame/Section.tsx'
import type { View } from './view.ts'

interface Props extends View {
  bots: boolean
  onBots(bots: boolean): void
}

/** What was refused and why, and the robots that were left out. */
export function DeadLetters({ report, words, numbers, bots, onBots }: Props): JSX.Element {
  const { total, reasons } = report.deadLetters
  return (
    <Section id="dead" title={words.dead} definition={words.deadDefinition} words={words}>
      {total === 0 ? (
        <p class="quiet">{words.noDead}</p>
      ) : (
        <ul class="reasons">
          {reasons.map(({ reason, count }) => (
            <li key={reason}>
              <b>{numbers.count(count)}</b> <span>{reason}</span>
            </li>
          ))}
        </ul>
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
