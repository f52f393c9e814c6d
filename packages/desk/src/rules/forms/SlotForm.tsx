import type { SlotConfig, VariantConfig } from '@lotse/contract'
import { describeSlot } from '@lotse/workshop'
import type { JSX } from 'preact'
import { Elsewhere } from './Elsewhere.tsx'
import { isObject } from './layout.ts'
import { NumberField } from './NumberField.tsx'
import { PickField } from './PickField.tsx'
import { idOf, listOf, type Pen } from './pen.ts'
import { TextFields } from './TextFields.tsx'
import { freshId, goalOptions } from './things.ts'
import { VariantForm } from './VariantForm.tsx'
import { WordField } from './WordField.tsx'
import { addAt, type Path, valueAt } from './writeAt.ts'

/** Only these of a slot are left to be said. */
const SAID = ['late', 'live']

/** A place of the page: what it is for, who is left out to compare, and what may stand there. */
export function SlotForm({ pen, path }: { pen: Pen; path: Path }): JSX.Element {
  const say = pen.words.forms
  const slot = valueAt(pen.text, path) as SlotConfig
  const list = [...path, 'variants']
  const variants = listOf(slot.variants)
  const add = () => {
    const id = freshId('variant', variants)
    pen.write(addAt(pen.text, list, { id, label: nameFor(pen), content: contentLike(variants, pen) }))
    setTimeout(() => {
      const summary = document.getElementById(idOf([...list, variants.length], 'name'))
      summary?.parentElement?.setAttribute('open', '')
      summary?.focus()
    })
  }
  const said = Object.fromEntries(Object.entries(slot).filter(([key]) => SAID.includes(key)))
  return (
    <>
      <TextFields pen={pen} path={[...path, 'label']} label={say.label} optional />
      <WordField pen={pen} path={[...path, 'note']} label={say.note} long optional />
      <div class="row">
        <PickField pen={pen} path={[...path, 'goal']} label={say.goal} options={goalOptions(pen)} none={say.noGoal} />
        <NumberField pen={pen} path={[...path, 'holdoutPercent']} label={say.holdout} max={100} fallback="0" unit="%" />
        <WordField pen={pen} path={[...path, 'at']} label={say.at} optional />
      </div>
      {Object.keys(said).length > 0 && (
        <Elsewhere
          pen={pen}
          path={path}
          say={() => ({
            text: say.also,
            members: describeSlot({ id: slot.id, ...said, variants: [] }, pen.language, pen.config).slice(1),
          })}
        />
      )}
      <section>
        <h3>{say.variants}</h3>
        <p class="quiet">{say.order}</p>
        <ol class="variants">
          {variants.map((one, i) => (
            <li key={String((one as { id?: string } | null)?.id ?? i)}>
              {isObject(one) ? (
                <VariantForm pen={pen} list={list} index={i} count={variants.length} />
              ) : (
                <Elsewhere pen={pen} path={[...list, i]} say={() => ({ text: JSON.stringify(one) })} />
              )}
            </li>
          ))}
        </ol>
        <p class="more">
          <button type="button" id={idOf(list, 'more')} onClick={add}>
            {say.addVariant}
          </button>
        </p>
      </section>
    </>
  )
}

/** A text in every language of the site. */
const inAll = ({ config }: Pen, text: string): string | Record<string, string> => {
  const languages = listOf(config.site?.languages)
  return languages.length ? Object.fromEntries(languages.map((one) => [one, text])) : text
}
const nameFor = (pen: Pen) => inAll(pen, pen.words.forms.newVariant)

/** The same fields as another variant of the slot has, still to be filled; else one text. */
function contentLike(variants: VariantConfig[], pen: Pen): object {
  const model = variants.find((one) => isObject(one?.content?.fields))?.content?.fields
  if (!model) return { text: inAll(pen, '…') }
  return {
    fields: Object.fromEntries(Object.keys(model).map((name) => [name, inAll(pen, name === 'link' ? '/' : '…')])),
  }
}
