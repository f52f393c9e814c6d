import type { JSX } from 'preact'
import { isObject } from './layout.ts'
import { listOf } from './pen.ts'
import { WordField, type WordProps } from './WordField.tsx'
import { valueAt } from './writeAt.ts'

/** A text per language of the site; one that stands there without languages stays so. */
export function TextFields({ pen, path, label, ...rest }: WordProps): JSX.Element {
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
