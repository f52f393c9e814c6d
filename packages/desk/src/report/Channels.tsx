import type { JSX } from 'preact'
import { Section } from '../frame/Section.tsx'
import type { View } from './view.ts'

/** Visits, orders and value by channel; the bar is the share of the visits. */
export function Channels({ report, words, numbers }: View): JSX.Element {
  const head = words.channelHead
  const most = Math.max(1, ...report.channels.map(({ visits }) => visits))
  return (
    <Section id="channels" title={words.channels} definition={words.channelsDefinition} words={words}>
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">{head.channel}</th>
            <th scope="col">{head.visits}</th>
            <th scope="col">{head.orders}</th>
            <th scope="col">{head.value}</th>
          </tr>
        </thead>
        <tbody>
          {report.channels.map(({ channel, visits, orders, value }) => (
            <tr key={channel}>
              <th scope="row" style={{ '--share': visits / most }}>
                {words.channel[channel] ?? channel}
              </th>
              <td>{numbers.count(visits)}</td>
              <td>{numbers.count(orders)}</td>
              <td>{numbers.money(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
