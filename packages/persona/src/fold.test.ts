import type { ClassifierState, EventLog, LotseConfig, LotseEvent } from '@lotse/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carryOver } from './carryOver.ts'
import { createClassifier } from './createClassifier.ts'
import { trimUpTo } from './trimLog.ts'

const HOUR = 36e5
const START = Date.UTC(2026, 0, 1, 7)
const config: LotseConfig = {
  lotse: 1,
  site: { id: 's' },
  personas: [
    { id: 'count', when: { event: 'view_item', times: { atLeast: 3 }, within: '7d' } },
    { id: 'session', when: { event: 'view_item', times: { atLeast: 2 }, within: 'session' } },
    { id: 'sum', when: { event: 'purchase', sum: 'value', atLeast: 100, within: '5d' } },
    { id: 'distinct', when: { event: 'view_item', distinct: 'item_id', atLeast: 4, within: '10d' } },
    { id: 'repeat', when: { event: 'view_item', maxRepeat: 'item_id', atLeast: 2, within: '3d' } },
    { id: 'share', when: { event: 'page_view', share: { 'page.type': 'help' }, atLeast: 0.4, within: '4d' } },
    { id: 'often', when: { event: 'search', times: { atLeast: { of: { event: 'view_item', within: '6d' }, factor: 0.5 } }, within: '6d' } },
    { id: 'score', score: { halfLife: '2d', enter: 4, signals: [{ event: 'view_item', weight: 1 }, { event: 'search', weight: 2, cap: 4 }] } },
    { id: 'left', when: { sequence: [{ event: 'add_to_cart' }, { event: 'page_view' }], without: 'purchase', within: '2d', span: '12h' } },
  ],
} // biome-ignore format: a table
const events = fc
  .array(
    fc.record({
      gap: fc.oneof(
        fc.integer({ min: 0, max: 90 }).map((m) => m * 6e4),
        fc.integer({ min: 0, max: 60 }).map((h) => h * HOUR),
      ),
      event: fc.constantFrom('view_item', 'page_view', 'search', 'purchase', 'add_to_cart'),
      item: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      value: fc.constantFrom(0.1, 19.99, 33.33, 50),
      type: fc.constantFrom('help', 'product'),
    }),
    { maxLength: 60 },
  )
  .map((list) => {
    let time = START
    return list.map(({ gap, event, item, value, type }, i): LotseEvent => {
      time += gap
      return { messageId: `${i}`, type: 'track', event, anonymousId: 'v', timestamp: new Date(time).toISOString(), properties: { item_id: item, value }, context: { page: { type } } } // biome-ignore format: one event
    })
  })

const classifier = createClassifier(config)
const fold = (state: ClassifierState, list: LotseEvent[]) => {
  for (const event of list) classifier.apply(state, event)
  return state
}

it('folded early, late or never: the answer is the same at every moment', () => {
  fc.assert(
    fc.property(events, fc.nat(60), fc.array(fc.nat(24 * 20), { maxLength: 5 }), (list, cut, hours) => {
      const whole = fold(classifier.fresh('v'), list)
      const stored = JSON.parse(JSON.stringify(fold(classifier.fresh('v'), list.slice(0, cut))))
      const folded = fold(stored, list.slice(cut))
      for (const hour of [0, ...hours]) expect(classifier.read(folded, whole.last + hour * HOUR)).toEqual(classifier.read(whole, whole.last + hour * HOUR)) // biome-ignore format: one thought
    }),
    { numRuns: 300 },
  )
})

it('sums, distinct values and repeats are what a fold-free count of whole days gives', () => {
  const day = (time: number) => Math.floor(time / 864e5)
  const within = (time: number, now: number, days: number) => now - time <= 48 * HOUR ? now - time <= days * 24 * HOUR : day(now) - day(time) <= days // biome-ignore format: one thought
  fc.assert(
    fc.property(events, fc.nat(24 * 12), (list, hours) => {
      const state = fold(classifier.fresh('v'), list)
      const now = state.last + hours * HOUR
      const seen = list.map((event) => ({ ...event, time: Date.parse(event.timestamp) }))
      const { personas } = classifier.read(state, now)
      const sum = seen
        .filter((e) => e.event === 'purchase' && within(e.time, now, 5))
        .reduce((total, e) => total + (e.properties!.value as number), 0)
      const items = seen
        .filter((e) => e.event === 'view_item' && within(e.time, now, 10))
        .map((e) => e.properties!.item_id)
      expect(personas.includes('sum')).toBe(Math.round(sum * 1e6) / 1e6 >= 100)
      expect(personas.includes('distinct')).toBe(new Set(items).size >= 4)
      expect(personas.includes('count')).toBe(
        seen.filter((e) => e.event === 'view_item' && now - e.time <= 7 * 24 * HOUR).length >= 3,
      )
    }),
    { numRuns: 300 },
  )
})

it('keeps 1,000 events or 256,000 characters, but two days whole, and only forgets what is saved', () => {
  const entry = (seq: number, age: number, pad = 0): [number, LotseEvent] => [seq, { messageId: `${seq}`, type: 'track', event: 'x'.repeat(pad + 1), anonymousId: 'v', timestamp: new Date(START - age).toISOString() }] // biome-ignore format: one event
  const old = Array.from({ length: 1_500 }, (_, i) => entry(i + 1, 10 * 864e5))
  expect(trimUpTo(old, 1_500, START)).toBe(500)
  expect(trimUpTo(old, 200, START)).toBe(200)
  expect(
    trimUpTo(
      Array.from({ length: 3_000 }, (_, i) => entry(i + 1, HOUR)),
      3_000,
      START,
    ),
  ).toBe(0)
  expect(
    trimUpTo(
      Array.from({ length: 6_000 }, (_, i) => entry(i + 1, HOUR)),
      6_000,
      START,
    ),
  ).toBe(1_000)
  expect(
    trimUpTo(
      Array.from({ length: 100 }, (_, i) => entry(i + 1, 10 * 864e5, 10_000)),
      100,
      START,
    ),
  ).toBeGreaterThan(70)
  expect(trimUpTo(old.slice(0, 900), 900, START)).toBe(0)
})

it('a changed config keeps what both know and counts what is new from the log that is left', async () => {
  let entries: [number, LotseEvent][] = []
  const log = { since: async (after: number) => entries.filter(([seq]) => seq > after) } as EventLog
  const list = Array.from({ length: 6 }, (_, i): LotseEvent => ({ messageId: `${i}`, type: 'track', event: i % 2 ? 'search' : 'view_item', anonymousId: 'v', timestamp: new Date(START + i * HOUR).toISOString(), properties: { item_id: `${i}` } })) // biome-ignore format: one event
  const state = classifier.fresh('v')
  for (const event of list) {
    classifier.apply(state, event)
    state.seq = entries.push([entries.length + 1, event])
  }
  entries = entries.slice(2)
  const changed = createClassifier({ ...config, personas: [...config.personas!, { id: 'searcher', when: { event: 'search', times: { atLeast: 2 }, within: '30d' } }, { id: 'thrice', when: { event: 'search', times: { atLeast: 3 }, within: '31d' } }] }) // biome-ignore format: one thought
  const carried = await carryOver(state, changed, log)
  const { personas } = changed.read(carried, state.last)
  expect(personas).toContain('count')
  expect(personas).toContain('searcher')
  expect(personas).not.toContain('thrice')
  expect(carried.seq).toBe(6)
})
