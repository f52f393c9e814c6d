import type { ArmConfig, VariantConfig } from '@lotse/contract'
import { describeVariant } from '@lotse/workshop'
import type { JSX } from 'preact'
import { labelOf } from '../../words/labelOf.ts'
import { ContentFields } from './ContentFields.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { ForFields } from './ForFields.tsx'
import { NumberField } from './NumberField.tsx'
import { PickField } from './PickField.tsx'
import { focusOn, idOf, listOf, type Pen } from './pen.ts'
import { Remove } from './Remove.tsx'
import { AnotherRule, RuleFields } from './RuleFields.tsx'
import { TextFields } from './TextFields.tsx'
import { goalOptions } from './things.ts'
import { type Path, removeAt, setAt, swapAt, valueAt } from './writeAt.ts'

/** What these forms have fields for; the rest is read aloud. */
const SHOWN = ['id', 'label', 'note', 'for', 'when', 'goal', 'content', 'test']

interface Props {
  pen: Pen
  /** Of the list of variants. */
  list: Path
  index: number
  count: number
}

/** One variant: for whom, when, what; and its place in the order, because the first that fits wins. */
export function VariantForm({ pen, list, index, count }: Props): JSX.Element {
  const say = pen.words.forms
  const path = [...list, index]
  const variant = valueAt(pen.text, path) as VariantConfig
  const name = labelOf(variant.label, variant.id, pen.language)
  const rest = Object.fromEntries(Object.entries(variant).filter(([key]) => !SHOWN.includes(key)))
  const move = (to: number) => {
    pen.write(swapAt(pen.text, list, index, to))
    focusOn(idOf([...list, to], 'name'))
  }
  const addRule = () => {
    pen.write(setAt(pen.text, [...path, 'when'], { event: 'view_item', within: '7d' }))
    focusOn(idOf([...path, 'when', 'event']))
  }
  return (
    <details class="variant">
      <summary id={idOf(path, 'name')}>
        <b>{name}</b> <small>{variant.id}</small>
      </summary>
      <p class="actions">
        {index > 0 && (
          <button type="button" onClick={() => move(index - 1)} aria-label={say.earlier(name)}>
            ↑
          </button>
        )}
        {index < count - 1 && (
          <button type="button" onClick={() => move(index + 1)} aria-label={say.later(name)}>
            ↓
          </button>
        )}
        <Remove pen={pen} path={path} what={name} next={idOf(list, 'more')} />
      </p>
      <TextFields pen={pen} path={[...path, 'label']} label={say.label} optional />
      <ForFields pen={pen} path={[...path, 'for']} />
      <section>
        <h4>{say.when}</h4>
        {variant.when === undefined ? (
          <button type="button" onClick={addRule}>
            {say.addEvent}
          </button>
        ) : (
          <>
            <RuleFields pen={pen} path={[...path, 'when']} label={say.when} />
            <p class="more">
              <AnotherRule pen={pen} path={[...path, 'when']} />
              <button type="button" onClick={() => pen.write(removeAt(pen.text, [...path, 'when']))}>
                {say.always}
              </button>
            </p>
          </>
        )}
      </section>
      <section>
        <h4>{say.content}</h4>
        {variant.test ? (
          listOf(variant.test).map((arm, i) => <Arm key={i} pen={pen} path={[...path, 'test', i]} arm={arm} />)
        ) : (
          <ContentFields pen={pen} path={[...path, 'content']} />
        )}
      </section>
      <PickField pen={pen} path={[...path, 'goal']} label={say.goal} options={goalOptions(pen)} none={say.goalOfSlot} />
      {Object.keys(rest).length > 0 && (
        <Elsewhere
          pen={pen}
          path={path}
          say={() => ({
            text: say.also,
            members:
              describeVariant({ id: variant.id, ...rest } as VariantConfig, pen.language, pen.config).members ?? [],
          })}
        />
      )}
    </details>
  )
}

function Arm({ pen, path, arm }: { pen: Pen; path: Path; arm: ArmConfig }): JSX.Element {
  return (
    <fieldset class="arm">
      <legend>{pen.words.forms.arm(arm.id)}</legend>
      <NumberField pen={pen} path={[...path, 'share']} label={pen.words.forms.share} max={100} unit="%" />
      <ContentFields pen={pen} path={[...path, 'content']} />
    </fieldset>
  )
}
