import type { JSX } from 'preact'
import { NumberField } from './NumberField.tsx'
import type { Pen } from './pen.ts'
import { AnotherRule, RuleFields } from './RuleFields.tsx'
import { ScoreFields } from './ScoreFields.tsx'
import { TextFields } from './TextFields.tsx'
import { WordField } from './WordField.tsx'
import { type Path, setAt, valueAt } from './writeAt.ts'

/** Who a persona is: its name, its portrait, and what makes somebody it. */
export function PersonaForm({ pen, path }: { pen: Pen; path: Path }): JSX.Element {
  const say = pen.words.forms
  const has = (key: string) => valueAt(pen.text, [...path, key]) !== undefined
  const begin = (key: string, value: unknown) => pen.write(setAt(pen.text, [...path, key], value))
  return (
    <>
      <TextFields pen={pen} path={[...path, 'label']} label={say.label} optional />
      <WordField pen={pen} path={[...path, 'note']} label={say.note} long optional />
      <fieldset class="portrait-fields">
        <legend>{say.portrait}</legend>
        {(['needs', 'goals', 'tone'] as const).map((key) => (
          <WordField key={key} pen={pen} path={[...path, 'portrait', key]} label={pen.words.portrait[key]} optional />
        ))}
      </fieldset>
      <section>
        <h3>{say.who}</h3>
        {has('when') && (
          <>
            <RuleFields pen={pen} path={[...path, 'when']} label={say.who} />
            <AnotherRule pen={pen} path={[...path, 'when']} />
          </>
        )}
        {has('score') && <ScoreFields pen={pen} path={[...path, 'score']} />}
        {!has('when') && !has('score') && (
          <p class="more">
            <button
              type="button"
              onClick={() => begin('when', { all: [{ event: 'page_view', times: { atLeast: 3 }, within: '7d' }] })}
            >
              {say.byConditions}
            </button>
            <button
              type="button"
              onClick={() => begin('score', { enter: 5, signals: [{ event: 'view_item', weight: 1 }] })}
            >
              {say.byPoints}
            </button>
          </p>
        )}
      </section>
      <NumberField
        pen={pen}
        path={[...path, 'priority']}
        label={say.priority}
        min={Number.NEGATIVE_INFINITY}
        fallback="0"
      />
    </>
  )
}
