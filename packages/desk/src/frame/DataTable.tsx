import type { JSX } from 'preact'
import type { Words } from '../words/words.ts'
import { CsvButton } from './CsvButton.tsx'
import type { Cell } from './csv.ts'
import { Scroll } from './Scroll.tsx'

interface Props {
  name: string
  /** The first names the row. */
  head: string[]
  rows: Cell[][]
  /** Shows a figure; column from 0. Left out: as it is. */
  show?(value: number, column: number): string
  /** Column whose figures are also drawn as bars. */
  bar?: number
  words: Words
}

/** A table of figures: the row's name with a bar, what is withheld as a dash, the same as CSV. */
export function DataTable({ name, head, rows, show = String, bar, words }: Props): JSX.Element {
  const size = (row: Cell[]) => (bar === undefined ? 0 : Math.abs(Number(row[bar])))
  const most = Math.max(1e-9, ...rows.map(size))
  return (
    <>
      <Scroll label={head.join(', ')}>
        <table class={bar === undefined ? 'plain' : 'bars'}>
          <thead>
            <tr>
              {head.map((text) => (
                <th scope="col" key={text}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join()}>
                <th scope="row" style={{ '--share': size(row) / most }}>
                  {row[0]}
                </th>
                {row.slice(1).map((cell, index) => (
                  <td key={head[index + 1]} class={typeof cell === 'string' ? 'text' : ''}>
                    {cell === null ? '–' : typeof cell === 'string' ? cell : show(cell, index + 1)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <CsvButton name={name} head={head} rows={rows} words={words} />
    </>
  )
}
