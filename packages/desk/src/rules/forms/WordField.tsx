import type { JSX } from 'preact'
import { idOf, type Pen } from './pen.ts'
import { type Path, removeAt, setAt, valueAt } from './writeAt.ts'

export interface WordProps {
  pen: Pen
  path: Path
  label: string
  /** More than one line. */
  long?: boolean
  /** Left empty, the key is taken out. */
  optional?: boolean
}

/** One text of the file. */
export function WordField({ pen, path, label, long, optional }: WordProps): JSX.Element {
  const value = valueAt(pen.text, path)
  const write = ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
    const next = currentTarget.value
    pen.write(optional && next === '' ? removeAt(pen.text, path) : setAt(pen.text, path, next))
  }
  const common = { id: idOf(path), value: value === undefined ? '' : String(value), onInput: write }
  return (
    <label class={long ? 'word long' : 'word'} for={common.id}>
      <span>{label}</span>
      {long ? <textarea rows={2} {...common} /> : <input type="text" {...common} />}
    </label>
  )
}
