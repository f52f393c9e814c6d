import type { JSX } from 'preact'
import { idOf, type Pen } from './pen.ts'
import { type Path, removeAt, setAt, valueAt } from './writeAt.ts'

interface Props {
  pen: Pen
  path: Path
  label: string
  min?: number
  max?: number
  /** What is meant where nothing is written; emptied, the key is taken out. Left out: it must be there. */
  fallback?: string
  unit?: string
}

/** One number of the file. What is no number, or out of its bounds, is not written. */
export function NumberField({ pen, path, label, min = 0, max, fallback, unit }: Props): JSX.Element {
  const value = valueAt(pen.text, path)
  const write = ({
    currentTarget: { value: next, valueAsNumber: number, validity },
  }: {
    currentTarget: HTMLInputElement
  }) => {
    if (next === '' && !validity.badInput && fallback !== undefined) return pen.write(removeAt(pen.text, path))
    if (Number.isFinite(number) && number >= min && number <= (max ?? Number.POSITIVE_INFINITY)) pen.write(setAt(pen.text, path, number)) // biome-ignore format: one thought
  }
  return (
    <label class="number">
      <span>{label}</span>
      <input
        id={idOf(path)}
        type="number"
        step="any"
        min={min}
        max={max}
        value={typeof value === 'number' ? value : ''}
        placeholder={fallback}
        onInput={write}
      />
      {unit && <small>{unit}</small>}
    </label>
  )
}
