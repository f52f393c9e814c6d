import type { JSX } from 'preact'
import { idOf, type Pen } from './pen.ts'
import { type Path, removeAt, setAt, valueAt } from './writeAt.ts'

const UNITS = ['s', 'm', 'h', 'd', 'w']

interface Props {
  pen: Pen
  path: Path
  label: string
  /** Where nothing is written; as a choice of its own. */
  fallback: string
  /** Also: during the present visit. */
  session?: boolean
}

/** How long: a number and its unit. What is written another way (`250ms`) is left alone until somebody chooses. */
export function DurationField({ pen, path, label, fallback, session }: Props): JSX.Element {
  const say = pen.words.forms
  const value = valueAt(pen.text, path)
  const [, count, unit] = /^(\d+(?:\.\d+)?)([smhdw])$/.exec(String(value ?? '')) ?? []
  const isOther = value !== undefined && !unit && value !== 'session' && value !== 'ever'
  const chosen = unit ?? (isOther ? String(value) : value === 'session' ? 'session' : '')
  const choose = ({ currentTarget: { value: next } }: { currentTarget: HTMLSelectElement }) => {
    if (next === '') pen.write(removeAt(pen.text, path))
    else pen.write(setAt(pen.text, path, UNITS.includes(next) ? `${count ?? 7}${next}` : next))
  }
  const write = ({ currentTarget: { valueAsNumber: next } }: { currentTarget: HTMLInputElement }) => {
    if (next > 0) pen.write(setAt(pen.text, path, `${next}${unit}`))
  }
  return (
    <fieldset class="duration">
      <legend>{label}</legend>
      {unit && (
        <input
          id={idOf(path)}
          type="number"
          min={0}
          step="any"
          value={count}
          aria-label={say.howLong(label)}
          onInput={write}
        />
      )}
      <select aria-label={say.unitOf(label)} value={chosen} onChange={choose}>
        <option value="">{fallback}</option>
        {session && <option value="session">{say.session}</option>}
        {UNITS.map((one) => (
          <option key={one} value={one}>
            {say.units[one as keyof typeof say.units]}
          </option>
        ))}
        {isOther && <option value={String(value)}>{String(value)}</option>}
      </select>
    </fieldset>
  )
}
