import type { JSX } from 'preact'
import { idOf, type Pen } from './pen.ts'
import { type Path, removeAt, setAt, valueAt } from './writeAt.ts'

interface Props {
  pen: Pen
  path: Path
  label: string
  options: [value: string, text: string][]
  /** Text of the choice "none"; chosen, the key is taken out. Left out: there is no such choice. */
  none?: string
}

/** One of a list. What stands in the file and is not in the list stays a choice. */
export function PickField({ pen, path, label, options, none }: Props): JSX.Element {
  const value = valueAt(pen.text, path)
  const own = value === undefined ? '' : String(value)
  const isKnown = options.some(([one]) => one === own) || (own === '' && none !== undefined)
  return (
    <label class="pick">
      <span>{label}</span>
      <select
        id={idOf(path)}
        value={own}
        onChange={({ currentTarget: { value: next } }) =>
          pen.write(next === '' && none !== undefined ? removeAt(pen.text, path) : setAt(pen.text, path, next))
        }
      >
        {none !== undefined && <option value="">{none}</option>}
        {!isKnown && <option value={own}>{own}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
