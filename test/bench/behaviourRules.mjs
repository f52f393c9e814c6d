import { randomFrom } from './random.mjs'

const NOW = Date.UTC(2026, 10, 1)
const DAY = 864e5
const WINDOWS = ['session', '30m', '12h', '7d', '30d', 'ever']

/** The event whose cost is measured, and how many rules mention it, whatever the number of all rules. */
export const MEASURED = 'view_item'
export const MENTIONS = 10

/** `count` personas on behaviour: counts in windows, with and without `where`, distinct values, sequences, scores. */
export function makeBehaviourRules(count) {
  const random = randomFrom(9)
  const number = (most) => 1 + Math.floor(random() * most)
  const within = () => WINDOWS[Math.floor(random() * WINDOWS.length)]
  const kinds = [
    (event) => ({ when: { event, times: { atLeast: number(9) }, within: within() } }),
    (event) => ({ when: { event, where: { 'page.category': `c${number(5)}` }, times: { atLeast: number(5) }, within: within() } }),
    (event) => ({ when: { event, distinct: 'items.item_id', within: '7d', atLeast: number(5) } }),
    (event) => ({ when: { all: [{ event, since: 'last', lessThan: `${number(20)}d` }, { event, times: { atLeast: number(4) } }] } }),
    (event) => ({ score: { enter: number(8), signals: [{ event, weight: number(3), cap: 10 }] } }),
  ] // biome-ignore format: a table
  return Array.from({ length: count }, (_, i) => {
    const event = i < MENTIONS ? MEASURED : `event_${i % Math.max(10, Math.floor(count / 10))}`
    return { id: `p${i}`, ...kinds[i % kinds.length](event) }
  })
}

/** A visitor's last month: `count` events, the last one just now; one in ten is the one that is measured, however many rules. */
export function makeHistory(count, rules) {
  const random = randomFrom(5)
  const names = [...new Set(JSON.stringify(rules).match(/event_\d+/g))]
  const times = Array.from({ length: count }, () => NOW - Math.floor(random() * 30 * DAY)).sort((a, b) => a - b)
  return times.map((time, i) => makeEvent(i % 10 ? names[Math.floor(random() * names.length)] : MEASURED, time, i))
}

export function makeEvent(event, time, i) {
  return {
    messageId: `m${i}`,
    type: 'track',
    event,
    anonymousId: 'v',
    timestamp: new Date(time).toISOString(),
    properties: { items: [{ item_id: `i${i % 7}` }], value: i % 50 },
    context: { page: { path: `/products/${i % 7}`, type: 'product', category: `c${i % 6}` } },
  }
}
