import type { JSX } from 'preact'
import { Sentence } from '../read/ReadAloud.tsx'
import type { Pen } from './pen.ts'
import { type Path, valueAt } from './writeAt.ts'

interface Props {
  pen: Pen
  path: Path
  /** Says what stands there; may throw where the file has errors. */
  say(): { text: string; members?: { text: string }[] }
}

/** What a form has no fields for: as a sentence, with its place in the file. It stays as it is. */
export function Elsewhere({ pen, path, say }: Props): JSX.Element {
  const said = (() => {
    try {
      return say()
    } catch {
      return { text: JSON.stringify(valueAt(pen.text, path)) }
    }
  })()
  return (
    <div class="elsewhere">
      <Sentence {...said} />
      <button type="button" class="go" onClick={() => pen.go(path)}>
        {pen.words.aloud.inFile}
      </button>
    </div>
  )
}
