import type { JSX } from 'preact'

interface ChoicesProps<T> {
  label: string
  options: [value: T, text: string][]
  value: T
  onChange(value: T): void
}

/** One of a few, as a row of radio buttons. */
export function Choices<T extends string | number>({ label, options, value, onChange }: ChoicesProps<T>): JSX.Element {
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {options.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={label} checked={one === value} onChange={() => onChange(one)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
