import type { Problem } from '@lotse/workshop'
import type { JSX, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RulesEditor } from './createEditor.ts'

interface Props {
  text: string
  problems: Problem[]
  label: string
  mendLabel: string
  loading: string
  onText(text: string): void
  /** Given the editor when it is there. */
  editor: RefObject<RulesEditor | null>
}

/** The file in an editor, which is loaded when it is first seen. From then on the editor's own text is the truth: another one is given to it, not to this part. */
export function Editor({ text, problems, label, mendLabel, loading, onText, editor }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const [isThere, setThere] = useState(false)
  const latest = useRef({ text, onText, mendLabel })
  latest.current = { text, onText, mendLabel }
  useEffect(() => {
    let gone = false
    import('./createEditor.ts').then(({ createEditor }) => {
      if (gone || !place.current) return
      const { text: first } = latest.current
      editor.current = createEditor(place.current, first, label, () => latest.current.mendLabel, (next) => latest.current.onText(next)) // biome-ignore format: one thought
      setThere(true)
    })
    return () => {
      gone = true
      editor.current?.view.destroy()
      editor.current = null
    }
  }, [])
  useEffect(() => {
    editor.current?.show(problems)
  }, [problems, isThere])
  return (
    <div class="editor" ref={place}>
      {!isThere && <p class="quiet">{loading}</p>}
    </div>
  )
}
