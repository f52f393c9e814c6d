import type { Uplift as Result } from '@lotse/contract'
import type { JSX } from 'preact'
import type { View } from './view.ts'

const WIDTH = 160
const HEIGHT = 18

interface Props {
  uplift: Result
  /** Half of the scale, so that the bars of one slot can be compared. */
  widest: number
  view: View
}

/** The interval as a bar around no difference, and a plain sentence. */
export function Uplift({ uplift, widest, view: { words, numbers } }: Props): JSX.Element {
  const { low, high, difference, verdict, missing = 0, days } = uplift
  const x = (value: number) => WIDTH / 2 + (value / widest) * (WIDTH / 2 - 4)
  const interval = words.interval(numbers.points(low), numbers.points(high))
  const value =
    verdict === 'not-yet-enough' ? numbers.count(Number(missing.toPrecision(2))) : numbers.points(difference)
  return (
    <div>
      <svg class={`interval ${verdict}`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={interval}>
        <title>{interval}</title>
        <line class="zero" x1={WIDTH / 2} x2={WIDTH / 2} y1="0" y2={HEIGHT} />
        <rect x={x(low)} width={Math.max(1, x(high) - x(low))} y="6" height="6" rx="3" />
        <circle cx={x(difference)} cy={HEIGHT / 2} r="4" />
      </svg>
      <span class="sentence">
        {days === undefined ? words.uplift[verdict](value) : words.days(numbers.count(days))}{' '}
        {verdict !== 'not-yet-enough' && <small>{interval}</small>}
      </span>
    </div>
  )
}
