import type { JSX } from 'preact'
import { DataTable } from '../frame/DataTable.tsx'
import { Section } from '../frame/Section.tsx'
import { channelLabel, type View } from './view.ts'

/** Visits, orders and value by channel; the bar is the share of the visits. */
export function Channels(view: View): JSX.Element {
  const { report, words, numbers } = view
  const { channel, visits, orders, value } = words.channelHead
  return (
    <Section id="channels" title={words.channels} definition={words.channelsDefinition} words={words}>
      <DataTable
        name="channels"
        head={[channel, visits, orders, value]}
        rows={report.channels.map((one) => [channelLabel(view, one.name), one.visits, one.orders, one.value])}
        show={(figure, column) => (column === 3 ? numbers.money(figure) : numbers.count(figure))}
        bar={1}
        words={words}
      />
    </Section>
  )
}
