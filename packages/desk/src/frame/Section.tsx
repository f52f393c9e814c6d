import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '../words/words.ts'
import { Definition } from './Definition.tsx'

interface Props {
  id: string
  title: string
  definition: string
  words: Words
  children: ComponentChildren
}

/** One question of the report and its answer. */
export function Section({ id, title, definition, words, children }: Props): JSX.Element {
  return (
    <section class={`section ${id}`} aria-labelledby={`title-${id}`}>
      <header>
        <h2 id={`title-${id}`}>{title}</h2>
        <Definition words={words}>{definition}</Definition>
      </header>
      {children}
    </section>
  )
}
