import type { Content } from '@lotse/contract'
import { describeContent } from '@lotse/workshop'
import type { JSX } from 'preact'
import { Elsewhere } from './Elsewhere.tsx'
import { isObject } from './layout.ts'
import type { Pen } from './pen.ts'
import { TextFields } from './TextFields.tsx'
import { type Path, valueAt } from './writeAt.ts'

/** Longer texts get more than one line. */
const LONG = 60

/** What is shown: the texts as fields, everything else as a sentence. */
export function ContentFields({ pen, path }: { pen: Pen; path: Path }): JSX.Element {
  const content = valueAt(pen.text, path) as Content | undefined
  const isLong = (value: unknown): boolean => JSON.stringify(value).length > LONG * (isObject(value) ? 2 : 1)
  if (isObject(content?.fields))
    return (
      <div class="fields">
        {Object.entries(content.fields).map(([name, value]) => (
          <TextFields key={name} pen={pen} path={[...path, 'fields', name]} label={name} long={isLong(value)} />
        ))}
      </div>
    )
  if (content?.text !== undefined)
    return <TextFields pen={pen} path={[...path, 'text']} label={pen.words.forms.text} long />
  return <Elsewhere pen={pen} path={path} say={() => ({ text: describeContent(content ?? {}, pen.language) })} />
}
