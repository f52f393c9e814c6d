import type { Json, Properties } from '@lotse/contract'
import { DAY } from '@lotse/rules'
import { cutText } from '../store/cutText.ts'
import type { Fold, LoggedEvent } from './foldEvents.ts'

/** How often something happened to a visitor on a day (UTC), and what it was worth. */
export interface Happened {
  day: number
  /** `goal`, `lead`, `item`, or the name of a friction event. */
  what: string
  /** Id of the goal, name of the lead event, name of the product, path of the page. */
  which: string
  /** Persona of a lead; else empty. */
  whose: string
  count: number
  value: number
}

/** A web vital; `value` (ms; CLS without unit) to two significant digits, so that sums per value stay few. */
export interface Vital {
  time: number
  metric: string
  value: number
  persona: string
}

/** Steps of a lead in GA4, and what companies ask beside them. https://support.google.com/analytics/answer/9267735 */
const leads = new Set([
  'generate_lead', 'qualify_lead', 'disqualify_lead', 'working_lead', 'close_convert_lead', 'close_unconvert_lead',
  'request_quote', 'find_dealer', 'book_appointment', 'contact',
]) // biome-ignore format: one glance
const frictions = new Set(['rage_click', 'dead_click', 'form_error', 'form_abandon', 'checkout_stall'])
const metrics = new Set(['LCP', 'INP', 'CLS', 'FCP', 'TTFB'])

/** Longer names and paths are cut, characters. */
const LONGEST = 200
/** Products of one event that are noted. */
const ITEMS = 10

/** Notes leads, friction and the names of products that were looked at. */
export function noteHappened(fold: Fold, name: string, { event, time }: LoggedEvent): void {
  const { properties = {}, context } = event
  if (leads.has(name)) {
    const value = typeof properties.value === 'number' ? properties.value : 0
    addHappened(fold, time, { what: 'lead', which: name, whose: fold.persona, value })
  } else if (frictions.has(name)) {
    addHappened(fold, time, { what: name, which: context?.page?.path ?? '', whose: '', value: 0 })
  } else if (name === 'view_item') {
    for (const item of namesOf(properties.items)) addHappened(fold, time, { what: 'item', which: item, whose: '', value: 0 }) // biome-ignore format: one thought
  }
}

export function addHappened(
  { happened }: Pick<Fold, 'happened'>,
  time: number,
  one: Omit<Happened, 'day' | 'count'>,
): void {
  const day = Math.floor(time / DAY)
  const which = cutText(one.which, LONGEST)
  const key = JSON.stringify([day, one.what, which, one.whose])
  const row = happened.get(key)
  if (row) {
    row.count++
    row.value += one.value
  } else happened.set(key, { ...one, day, which, count: 1 })
}

/** Notes a `web_vitals` event. */
export function noteVital({ vitals, persona }: Fold, { metric, value }: Properties, time: number): void {
  if (typeof metric !== 'string' || !metrics.has(metric) || typeof value !== 'number' || !(value >= 0)) return
  vitals.push({ time, metric, value: Number(value.toPrecision(2)), persona })
}

const namesOf = (items: Json | undefined): string[] =>
  (Array.isArray(items) ? items.slice(0, ITEMS) : []).flatMap((item) => {
    const name = typeof item === 'object' && item !== null && !Array.isArray(item) ? item.item_name : undefined
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : []
  })
