import type { Comparison, LotseEvent } from '@lotse/contract'
import { matchWhere, parseDuration } from '@lotse/rules'

/** One comparison: operator and what it wants. */
export type Demand = [operator: string, want: unknown]

/** What values there can be: a closed list, or numbers from … to. */
export interface Domain {
  values?: readonly unknown[]
  low?: number
  high?: number
  /** Counts: whole numbers only. */
  whole?: boolean
}

const holds = ([operator, want]: Demand, value: unknown): boolean => {
  if (typeof want === 'object' && !Array.isArray(want)) return true
  const event = { properties: { value } } as unknown as LotseEvent
  return matchWhere({ value: { [operator]: want } as Comparison })(event)
}

const BOUNDS: { [operator: string]: (want: unknown) => [low: unknown, high: unknown, open?: boolean] } = {
  lessThan: (want) => [undefined, want, true],
  atMost: (want) => [undefined, want],
  moreThan: (want) => [want, undefined, true],
  atLeast: (want) => [want, undefined],
  between: (want) => (Array.isArray(want) ? [want[0], want[1]] : [undefined, undefined]),
}

const numeric = (value: unknown): number | undefined => (typeof value === 'number' ? value : parseDuration(value))

/** Whether some number lies within all the bounds. */
function someNumber(demands: Demand[], { low = -Infinity, high = Infinity, whole = false }: Domain): boolean {
  let [openLow, openHigh] = [false, false]
  for (const [operator, want] of demands) {
    const [from, to, open = false] = BOUNDS[operator]?.(want) ?? []
    const [least, most] = [numeric(from), numeric(to)]
    if (least !== undefined && (least > low || (least === low && open))) [low, openLow] = [least, open]
    if (most !== undefined && (most < high || (most === high && open))) [high, openHigh] = [most, open]
  }
  if (!whole) return low < high || (low === high && !openLow && !openHigh)
  const first = openLow ? Math.floor(low) + 1 : Math.ceil(low)
  return openHigh ? first < high : first <= high
}

/** Whether one text can begin (or end) with all of these. */
function someText(demands: Demand[], operator: 'startsWith' | 'endsWith'): boolean {
  const parts = demands.filter(([each]) => each === operator).map(([, want]) => String(want))
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '')
  return parts.every((part) => longest[operator](part))
}

/** Whether there can be a value that meets all demands; true where that is not certain. */
export function canHold(demands: Demand[], domain: Domain = {}): boolean {
  const missing = demands.some(([operator, want]) => operator === 'exists' && want === false)
  if (missing) return demands.every(([operator, want]) => operator === 'exists' && want === false)
  const fixed = demands.filter(([operator]) => operator === 'is' || operator === 'in')
  const lists = fixed.map(([, want]) => (Array.isArray(want) ? want : [want]) as unknown[])
  const candidates = lists[0] ?? domain.values
  if (candidates)
    return candidates.some(
      (value) =>
        demands.every((demand) => holds(demand, value)) &&
        !(domain.whole && !Number.isInteger(value)) &&
        (domain.low === undefined ||
          typeof value !== 'number' ||
          (value >= domain.low && value <= (domain.high ?? Infinity))),
    )
  return someNumber(demands, domain) && someText(demands, 'startsWith') && someText(demands, 'endsWith')
}
