import type { LotseConfig, PersonaConfig } from '@lotse/contract'
import { phasesOf } from '@lotse/persona'
import { describeContent, slotMatrix } from '@lotse/workshop'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Choices } from '../../frame/Choices.tsx'
import { Scroll } from '../../frame/Scroll.tsx'
import { labelOf } from '../../words/labelOf.ts'
import { words as deskWords, type Language } from '../../words/language.ts'
import type { RulesWords } from '../words/words.ts'

interface Props {
  config: LotseConfig
  language: Language
  words: RulesWords
}

/** Persona × phase: what each slot shows there; gaps are seen. Beside it a persona's portrait with what is written for it. */
export function ContentMatrix({ config, language, words }: Props): JSX.Element {
  const matrix = useMemo(() => slotMatrix(config), [config])
  const [slot, setSlot] = useState(matrix[0]?.slot ?? '')
  const [who, setWho] = useState(config.personas?.[0]?.id ?? '')
  const shown = matrix.filter((one) => !slot || one.slot === slot)
  const phases = phasesOf(config.journey)
  const personas = [...(config.personas ?? []), { id: 'unknown' } as PersonaConfig]
  const variantLabel = (slotId: string, id: string) =>
    labelOf(config.slots?.find((one) => one.id === slotId)?.variants.find((one) => one.id === id)?.label, id, language)
  const slotLabel = (id: string) => labelOf(config.slots?.find((one) => one.id === id)?.label, id, language)
  if (!matrix.length) return <p>{words.matrix.none}</p>
  return (
    <>
      {matrix.length > 1 && (
        <Choices
          label={words.matrix.slot}
          options={[...matrix.map((one): [string, string] => [one.slot, slotLabel(one.slot)]), ['', words.matrix.all]]}
          value={slot}
          onChange={(next: string) => setSlot(next)}
        />
      )}
      <Scroll label={words.matrix.title}>
        <table class="contents">
          <caption>{words.matrix.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{deskWords[language].persona}</th>
              {phases.map(({ id, label }) => (
                <th scope="col" key={id}>
                  {labelOf(label, deskWords[language].phases[id] ?? id, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {personas.map(({ id, label }) => (
              <tr key={id}>
                <th scope="row">
                  {id === 'unknown' ? (
                    deskWords[language].unknown
                  ) : (
                    <button type="button" aria-pressed={who === id} onClick={() => setWho(id)}>
                      {labelOf(label, id, language)}
                    </button>
                  )}
                </th>
                {phases.map((phase) => (
                  <td key={phase.id}>
                    {shown.map((one) => {
                      const cell = one.cells.find((each) => each.persona === id && each.phase === phase.id)!
                      return (
                        <p key={one.slot} class={cell.default === 'always' ? 'gap' : ''}>
                          {!slot && <small>{slotLabel(one.slot)}</small>}
                          {cell.variants.map((variant) => variantLabel(one.slot, variant)).join(words.matrix.or) ||
                            words.matrix.own}
                          {cell.default === 'sometimes' && <small> {words.matrix.orOwn}</small>}
                        </p>
                      )
                    })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Portrait config={config} who={who} language={language} words={words} />
    </>
  )
}

/** Who they are, beside what is written for them. */
function Portrait({ config, who, language, words }: Props & { who: string }): JSX.Element | null {
  const persona = config.personas?.find(({ id }) => id === who)
  if (!persona) return null
  const { portrait = {}, note } = persona
  const own = (config.slots ?? []).flatMap((slot) =>
    slot.variants.filter((one) => [one.for?.persona ?? []].flat().includes(who)).map((variant) => ({ slot, variant })),
  )
  return (
    <section class="portrait" aria-labelledby="title-portrait">
      <div>
        <h2 id="title-portrait">{labelOf(persona.label, who, language)}</h2>
        {note && <p>{note}</p>}
        <dl>
          {(['needs', 'goals', 'tone'] as const).map((key) =>
            portrait[key] ? (
              <div key={key}>
                <dt>{words.portrait[key]}</dt>
                <dd>{portrait[key]}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </div>
      <div>
        <h3>{words.portrait.content}</h3>
        <ul>
          {own.map(({ slot, variant }) => (
            <li key={`${slot.id}/${variant.id}`}>
              <b>{labelOf(variant.label, variant.id, language)}</b>{' '}
              <small>{labelOf(slot.label, slot.id, language)}</small>
              {[variant.content ?? [], (variant.test ?? []).map((arm) => arm.content)].flat(2).map((content, i) => (
                <p key={i}>{describeContent(content, language)}</p>
              ))}
            </li>
          ))}
        </ul>
        {!own.length && <p>{words.portrait.nothing}</p>}
      </div>
    </section>
  )
}
