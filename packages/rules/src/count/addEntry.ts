import type { Counter, LotseEvent, Measure } from '@lotse/contract'
import { fnv } from '../hash.ts'
import { EXACT } from '../read/isWithin.ts'
import { DAY, dayOf } from '../read/visit.ts'
import type { Add } from './add.ts'
import { eventValue, matchEvent, matchWhere } from './matchEvent.ts'

/** Adds triples `time, key, amount`: key 0 for sums, 1 for the shared part, the value's hash for `distinct`. */
export function addEntry(counter: Counter): Add {
  const { names, where, window, measure = {} } = counter
  const matches = matchEvent(names, where)
  const contribute = contributionOf(measure)
  return (slot, event, { time, state }) => {
    if (!matches(event)) return
    const at = window === 'ever' ? 0 : window === 'session' ? state.visit.start : time
    for (const [key, amount] of contribute(event)) slot.push(at, key, amount)
    fold(slot, (entry) =>
      window === 'ever' ? 0 : window === 'session' ? (entry === at ? at : -1) : ageOf(entry, time, counter.reach ?? 0),
    )
  }
}

type Contribution = (event: LotseEvent) => [key: number, amount: number][]

function contributionOf({ distinct, sum, share }: Measure): Contribution {
  if (share) {
    const matches = matchWhere(share)
    return (event) => [[matches(event) ? 1 : 0, 1]]
  }
  const property = distinct ?? sum
  if (!property) return () => [[0, 1]]
  const read = eventValue(property)
  return (event) => {
    const value = read(event)
    const each = (one: unknown): [number, number] => distinct ? [fnv(String(one)), 1] : [0, typeof one === 'number' ? one : 0] // biome-ignore format: one thought
    return value === undefined ? [] : [value].flat().map(each)
  }
}

/** The time an entry counts for: its own, the start of its UTC day, or -1: out of every window. */
function ageOf(entry: number, now: number, reach: number): number {
  if (now - entry <= EXACT) return entry
  const day = dayOf(entry) * DAY
  return dayOf(now) * DAY - day > reach ? -1 : day
}

function fold(slot: number[], timeOf: (entry: number) => number): void {
  const places = new Map<string, number>()
  let kept = 0
  for (let i = 0; i < slot.length; i += 3) {
    const time = timeOf(slot[i]!)
    const key = slot[i + 1]!
    const amount = slot[i + 2]!
    if (time < 0) continue
    const place = places.get(`${time} ${key}`)
    if (place !== undefined) slot[place + 2]! += amount
    else {
      places.set(`${time} ${key}`, kept)
      slot[kept++] = time
      slot[kept++] = key
      slot[kept++] = amount
    }
  }
  slot.length = kept
}
