import type { JSX } from 'preact'
import type { Pen } from './pen.ts'
import { audienceOptions, type Option, personaOptions, phaseOptions } from './things.ts'
import { type Path, removeAt, setAt, valueAt } from './writeAt.ts'

/** For whom a variant is: nothing ticked in a row means that it does not matter. */
export function ForFields({ pen, path }: { pen: Pen; path: Path }): JSX.Element {
  const say = pen.words.forms
  const devices = (['phone', 'tablet', 'desktop'] as const).map((one): Option => [one, say.values[one]])
  const rows: [key: string, label: string, options: Option[]][] = [
    ['persona', pen.words.simulate.persona, personaOptions(pen)],
    ['phase', pen.words.simulate.phase, phaseOptions(pen)],
    ['device', say.device, devices],
    ['audience', say.audience, audienceOptions(pen)],
    ['language', say.language, []],
    ['channel', say.channel, []],
  ]
  return (
    <fieldset class="for">
      <legend>{say.forWhom}</legend>
      {rows.map(([key, label, options]) => (
        <Ticks key={key} pen={pen} path={path} name={key} label={label} options={options} />
      ))}
    </fieldset>
  )
}

interface TicksProps {
  pen: Pen
  path: Path
  name: string
  label: string
  options: Option[]
}

function Ticks({ pen, path, name, label, options }: TicksProps): JSX.Element | null {
  const own = [...path, name]
  const value = valueAt(pen.text, own)
  const ticked = (value === undefined ? [] : [value].flat()) as string[]
  // What is in the file and not known here is shown, so that it can be taken away.
  const all = [...options, ...ticked.filter((one) => !options.some(([id]) => id === one)).map((one): Option => [one, one])] // biome-ignore format: one thought
  if (!all.length) return null
  const tick = (id: string, on: boolean) => {
    if (ticked.includes(id) === on) return
    const next = on ? [...ticked, id] : ticked.filter((one) => one !== id)
    if (next.length) return pen.write(setAt(pen.text, own, next.length === 1 && !Array.isArray(value) ? next[0] : next))
    const isLast = Object.keys((valueAt(pen.text, path) as object | undefined) ?? {}).length === 1
    pen.write(removeAt(pen.text, isLast ? path : own))
  }
  return (
    <fieldset class="ticks">
      <legend>{label}</legend>
      {all.map(([id, text]) => (
        <label class="tick" key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
