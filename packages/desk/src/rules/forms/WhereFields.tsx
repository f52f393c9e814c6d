import type { JSX } from 'preact'
import { isObject } from './layout.ts'
import { focusOn, idOf, type Pen } from './pen.ts'
import { type Path, removeAt, renameAt, setAt, valueAt } from './writeAt.ts'

interface Props {
  pen: Pen
  path: Path
}

/** A word as the kind of value that stood there: a number stays one. */
const alike = (next: string, before: unknown): string | number | boolean =>
  typeof before === 'number' && next.trim() !== '' && Number.isFinite(Number(next))
    ? Number(next)
    : typeof before === 'boolean' && (next === 'true' || next === 'false')
      ? next === 'true'
      : next

/** On what: each property and its value. The last one taken out, the whole condition goes. */
export function WhereFields({ pen, path }: Props): JSX.Element {
  const say = pen.words.forms
  const where = valueAt(pen.text, path)
  const entries = isObject(where) ? Object.entries(where) : []
  const remove = (property: string) => pen.write(removeAt(pen.text, entries.length > 1 ? [...path, property] : path))
  const add = () => {
    const property = ['page.category', 'page.type', 'item_id', 'value'].find((one) => !isObject(where) || !(one in where)) ?? 'property' // biome-ignore format: one thought
    pen.write(setAt(pen.text, [...path, property], ''))
    focusOn(idOf(path, `${entries.length}-name`))
  }
  return (
    <div class="where">
      {entries.map(([property, value], i) => (
        <p key={i}>
          <label class="word">
            <span>{say.property}</span>
            <input
              id={idOf(path, `${i}-name`)}
              value={property}
              onChange={({ currentTarget: { value: next } }) =>
                next && !(next in (where as object)) && pen.write(renameAt(pen.text, [...path, property], next))
              }
            />
          </label>
          <label class="word">
            <span>{say.is}</span>
            <input
              id={idOf(path, `${i}-value`)}
              value={String(value)}
              onInput={({ currentTarget }) =>
                pen.write(setAt(pen.text, [...path, property], alike(currentTarget.value, value)))
              }
            />
          </label>
          <button
            type="button"
            class="remove"
            aria-label={say.removeWhat(property)}
            title={say.removeWhat(property)}
            onClick={() => remove(property)}
          >
            ×
          </button>
        </p>
      ))}
      <button type="button" class="quietly" onClick={add}>
        {say.addWhere}
      </button>
    </div>
  )
}
