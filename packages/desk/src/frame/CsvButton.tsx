import type { JSX } from 'preact'
import type { Words } from '../words/words.ts'
import { type Cell, csvOf } from './csv.ts'

interface Props {
  /** Of the file, without its ending. */
  name: string
  head: string[]
  rows: Cell[][]
  words: Words
}

/** Saves a table as a file; made in the page, nothing is asked of the server. */
export function CsvButton({ name, head, rows, words }: Props): JSX.Element {
  const save = () => {
    // The mark tells Excel that it is UTF-8.
    const url = URL.createObjectURL(new Blob([`\uFEFF${csvOf([head, ...rows])}`], { type: 'text/csv' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: `lotse-${name}.csv` })
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 1_000)
  }
  return (
    <button type="button" class="csv" onClick={save} aria-label={words.csv(name)} title={words.csv(name)}>
      CSV
    </button>
  )
}
