import type { JSX } from 'preact'
import type { TileWords } from '../words/tileWords.ts'

export type Tab = keyof TileWords['tabs']

/** The parts of the report; the reader's choice is kept. */
export function Tabs({ words, tab, onTab }: { words: TileWords; tab: Tab; onTab(tab: Tab): void }): JSX.Element {
  return (
    <nav class="tabs" aria-label={words.sections}>
      {(Object.keys(words.tabs) as Tab[]).map((one) => (
        <button type="button" key={one} aria-current={one === tab ? 'page' : undefined} onClick={() => onTab(one)}>
          {words.tabs[one]}
        </button>
      ))}
    </nav>
  )
}
