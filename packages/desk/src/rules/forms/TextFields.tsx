import type { JSX } from 'preact'
import { isObject } from './layout.ts'
import { listOf, type Pen } from './pen.ts'
import { WordField } from './WordField.tsx'
import { type Path, valueAt } from './writeAt.ts'

interface Props {
  pen: Pen
  path: Path
  label: string
  long?: boolean
  optional?: boolean
}

/** A text per language of the site; one that stands there without languages stays so. */
export function TextFields({ pen, path, label, ...rest }: Props): JSX.Element {
  const value = valueAt(pen.text, path)
  if (typeof value === 'string') return <WordField pen={pen} path={path} label={label} {...rest} />
  const languages = new Set([...listOf(pen.config.site?.languages), ...(isObject(value) ? Object.keys(value) : [])])
  if (!languages.size) return <WordField pen={pen} path={path} label={label} {...rest} />
  const names = new Intl.DisplayNames(pen.language, { type: 'language', fallback: 'code' })
  const nameOf = (code: string) => {
    try {
      return names.of(code) ?? code
    } catch {
      return code
    }
  }
  return (
    <fieldset class="texts">
      <legend>{label}</legend>
      {[...languages].map((one) => (
        <WordField key={one} pen={pen} path={[...path, one]} label={nameOf(one)} {...rest} />
      ))}
    </fieldset>
  )
}
