import type { Nps } from '@lotse/contract'
import type { JSX } from 'preact'
import { CsvButton } from '../frame/CsvButton.tsx'
import { Section } from '../frame/Section.tsx'
import { phaseLabel, type View } from './view.ts'

/** Net promoter score by phase, and what was answered to other questions. */
export function VoiceOfCustomer(view: View): JSX.Element {
  const { report, words, numbers } = view
  const { nps, csat, answers, least } = report.voice
  return (
    <Section id="voice" title={words.voice} definition={words.voiceDefinition(numbers.count(least))} words={words}>
      {nps.length + csat.length === 0 && answers.length === 0 && <p class="quiet">{words.noVoice}</p>}
      <ul class="nps">
        {nps.map((one) => (
          <li key={one.phase ?? ''} class={one.phase === undefined ? 'all' : ''}>
            <span class="phase">{one.phase === undefined ? words.allPhases : phaseLabel(view, one.phase)}</span>
            <b>{one.score === null ? '–' : numbers.signed(one.score)}</b>
            <Shares nps={one} view={view} />
            <small>{one.answers !== null && words.answers(numbers.count(one.answers))}</small>
          </li>
        ))}
      </ul>
      {csat.length > 0 && (
        <ul class="csat">
          {csat.map(({ phase, answers: count, mean }) => (
            <li key={phase ?? ''}>
              {phase === undefined ? words.csat : phaseLabel(view, phase)}{' '}
              <b>{mean === null ? '–' : numbers.decimal(mean)}</b>{' '}
              <small>{count !== null && words.answers(numbers.count(count))}</small>
            </li>
          ))}
        </ul>
      )}
      {nps.length + csat.length > 0 && (
        <CsvButton
          name="voice"
          head={['question', 'phase', 'answers', 'score']}
          rows={[
            ...nps.map((one) => ['nps', one.phase ?? '', one.answers, one.score]),
            ...csat.map((one) => ['csat', one.phase ?? '', one.answers, one.mean]),
          ]}
          words={words}
        />
      )}
      {answers.length > 0 && (
        <ul class="answers">
          {answers.map(({ kind, text, count }) => (
            <li key={`${kind}/${text}`}>
              <b>{numbers.count(count)}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Shares({ nps, view: { words, numbers } }: { nps: Nps; view: View }): JSX.Element {
  if (nps.score === null) return <span class="shares withheld" />
  const parts = (['detractors', 'passives', 'promoters'] as const).map((key) => [key, nps[key]] as const)
  const text = parts.map(([key, count]) => `${numbers.count(count)} ${words[key]}`).join(', ')
  return (
    <span class="shares" role="img" aria-label={text} title={text}>
      {parts.map(([key, count]) => (
        <i key={key} class={key} style={{ flexGrow: count }} />
      ))}
    </span>
  )
}
