import type { JSX } from 'preact'
import type { Words } from '../words/words.ts'

/** How a figure is counted, behind a small mark; works by touch and key as by mouse. */
export function Definition({ words, children }: { words: Words; children: string }): JSX.Element {
  return (
    <details class="definition">
      <summary title={words.counted} aria-label={words.counted}>
        ?
      </summary>
      <p>{children}</p>
    </details>
  )
}
