import type { JSX } from 'preact'
import { focusOn, type Pen } from './pen.ts'
import { type Path, removeAt } from './writeAt.ts'

interface Props {
  pen: Pen
  path: Path
  /** What is removed, for those who do not see where the button stands. */
  what: string
  /** Where the keyboard goes on. */
  next: string
}

/** Takes one out of the file; the editor's undo brings it back. */
export function Remove({ pen, path, what, next }: Props): JSX.Element {
  const say = pen.words.forms
  const remove = () => {
    pen.write(removeAt(pen.text, path))
    focusOn(next)
  }
  return (
    <button
      type="button"
      class="remove"
      aria-label={say.removeWhat(what)}
      title={say.removeWhat(what)}
      onClick={remove}
    >
      ×
    </button>
  )
}
