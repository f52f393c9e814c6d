import type { JourneyStep, LotseConfig, LotseEvent } from '@lotse/contract'
import { createClassifyVisitor, createExplainVisitor } from '@lotse/workshop'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { labelOf } from '../../words/labelOf.ts'
import { words as deskWords, type Language } from '../../words/language.ts'
import type { RulesWords } from '../words/words.ts'
import { asTestCase } from './asTestCase.ts'

interface Props {
  config: LotseConfig
  language: Language
  words: RulesWords
  events: LotseEvent[]
  steps: JourneyStep[]
  /** ms since epoch */
  at: number
  lastStep: number
  phaseLabel(id: string): string
}

/** Who, where and what is shown at a moment, with the sentence why and what would change it. */
export function Moment({ config, language, words, events, steps, at, lastStep, phaseLabel }: Props): JSX.Element {
  const { classify, explain } = useMemo(() => ({ classify: createClassifyVisitor(config), explain: createExplainVisitor(config) }), [config]) // biome-ignore format: one thought
  const answer = useMemo(() => classify('player', events, at), [classify, events, at])
  const why = useMemo(() => explain('player', events, at, language), [explain, events, at, language])
  const [copied, setCopied] = useState('')
  const slotOf = (id: string) => config.slots?.find((one) => one.id === id)
  const shownIn = (id: string, variant: string) =>
    variant === 'default' ? words.matrix.own : labelOf(slotOf(id)?.variants.find((one) => one.id === variant)?.label, variant, language) // biome-ignore format: one thought
  const copy = async () => {
    const text = JSON.stringify(asTestCase(words.play.caseName, steps, Math.max(0, at - lastStep), answer), null, 2)
    setCopied(text)
    await navigator.clipboard?.writeText(text).catch(() => {})
  }
  return (
    <section class="moment" aria-live="polite" aria-label={words.play.moment}>
      <dl>
        <div>
          <dt>{deskWords[language].persona}</dt>
          <dd data-persona={answer.persona}>
            <b>{answer.persona === 'unknown' ? deskWords[language].unknown : why.persona.label}</b>
            <p>{why.persona.sentence}</p>
          </dd>
        </div>
        <div>
          <dt>{words.play.phase}</dt>
          <dd data-phase={answer.phase}>
            <b>{phaseLabel(answer.phase)}</b>
            <p>{why.phase.sentence}</p>
          </dd>
        </div>
        <div>
          <dt>{words.play.slots}</dt>
          <dd>
            <ul>
              {Object.entries(answer.slots).map(([id, variant]) => (
                <li key={id} data-slot={id} data-variant={variant} class={variant === 'default' ? 'quiet' : ''}>
                  {labelOf(slotOf(id)?.label, id, language)}: {shownIn(id, variant)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        {(why.changes.personas.length > 0 || why.changes.phases.length > 0) && (
          <div>
            <dt>{words.play.changes}</dt>
            <dd>
              <ul>
                {why.changes.personas.map(({ id, sentence }) => (
                  <li key={id}>
                    {labelOf(config.personas?.find((one) => one.id === id)?.label, id, language)}: {sentence}
                  </li>
                ))}
                {why.changes.phases.map(({ id, sentence }) => (
                  <li key={id}>
                    {phaseLabel(id)}: {sentence}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <button type="button" onClick={copy}>
        {words.play.copy}
      </button>
      {copied && (
        <label class="copied">
          {words.play.copied}
          <textarea readOnly rows={8} value={copied} onFocus={({ currentTarget }) => currentTarget.select()} />
        </label>
      )}
    </section>
  )
}
