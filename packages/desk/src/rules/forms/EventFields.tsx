import type { JSX } from 'preact'
import { DurationField } from './DurationField.tsx'
import { NumberField } from './NumberField.tsx'
import { PickField } from './PickField.tsx'
import type { Pen } from './pen.ts'
import { WhereFields } from './WhereFields.tsx'
import { type Path, removeAt, valueAt } from './writeAt.ts'

/** Somebody did something: what, how often at least, since when, on what. */
export function EventFields({ pen, path }: { pen: Pen; path: Path }): JSX.Element {
  const say = pen.words.forms
  // "At least once" is what a missing count means: emptied, the whole of it goes.
  const counted: Pen = {
    ...pen,
    write: (text) => pen.write(valueAt(text, [...path, 'times', 'atLeast']) === undefined ? removeAt(text, [...path, 'times']) : text), // biome-ignore format: one thought
  }
  return (
    <div class="leaf">
      <PickField pen={pen} path={[...path, 'event']} label={say.event} options={pen.events} />
      <NumberField
        pen={counted}
        path={[...path, 'times', 'atLeast']}
        label={say.atLeast}
        min={1}
        fallback="1"
        unit={say.times}
      />
      <DurationField pen={pen} path={[...path, 'within']} label={say.within} fallback={say.ever} session />
      <WhereFields pen={pen} path={[...path, 'where']} />
    </div>
  )
}
