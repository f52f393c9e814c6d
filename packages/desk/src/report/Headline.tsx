import type { Totals } from '@lotse/contract'
import type { JSX } from 'preact'
import { Definition } from '../frame/Definition.tsx'
import type { View } from './view.ts'

const figures = ['visitors', 'visits', 'orders', 'value', 'events'] as const satisfies (keyof Totals)[]

/** The five headline figures, each with its change where there is a time before. */
export function Headline({ report, words, numbers }: View): JSX.Element {
  const { totals, before } = report
  return (
    <dl class="headline">
      {figures.map((key) => (
        <div key={key} class="figure">
          <dt>
            {words.totals[key]} <Definition words={words}>{words.totalsDefinition[key]}</Definition>
          </dt>
          <dd>{key === 'value' ? numbers.money(totals.value) : numbers.count(totals[key])}</dd>
          {before && before[key] > 0 && (
            <dd class="change" title={words.change(numbers.share(totals[key] / before[key] - 1))}>
              {totals[key] >= before[key] ? '▲' : '▼'} {numbers.share(Math.abs(totals[key] / before[key] - 1))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
