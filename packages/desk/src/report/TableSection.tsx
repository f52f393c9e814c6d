import type { ComponentChildren, JSX } from 'preact'
import type { Cell } from '../frame/csv.ts'
import { DataTable } from '../frame/DataTable.tsx'
import { Section } from '../frame/Section.tsx'
import type { View } from './view.ts'

interface Props {
  id: string
  words: { title: string; definition: string; none: string; head: string[] }
  rows: Cell[][]
  show?(value: number, column: number): string
  bar?: number
  view: View
  children?: ComponentChildren
}

/** A question whose answer is one table. */
export function TableSection({
  id,
  words: { title, definition, none, head },
  rows,
  show,
  bar,
  view,
  children,
}: Props): JSX.Element {
  const { words, numbers } = view
  return (
    <Section id={id} title={title} definition={definition} words={words}>
      {children}
      {rows.length === 0 ? (
        <p class="quiet">{none}</p>
      ) : (
        <DataTable
          name={id}
          head={head}
          rows={rows}
          show={show ?? ((figure) => numbers.count(figure))}
          {...(bar !== undefined && { bar })}
          words={words}
        />
      )}
    </Section>
  )
}
