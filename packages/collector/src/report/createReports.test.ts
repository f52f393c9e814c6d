import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LotseConfig, LotseEvent, Properties } from '@lotse/contract'
import { createClassifier } from '@lotse/persona'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { computed } from '../store/migrations.ts'
import { openStore } from '../store/openStore.ts'
import { createReports } from './createReports.ts'

const fresh = freshStore()

const config: LotseConfig = {
  lotse: 1,
  site: { id: 'test', languages: ['de', 'en'], currency: 'EUR' },
  goals: [{ id: 'order', event: 'purchase', value: 'value' }],
  personas: [
    { id: 'hunter', when: { event: 'page_view', where: { 'page.category': 'sale' }, times: { atLeast: 2 } } },
    { id: 'reader', score: { enter: 2, signals: [{ event: 'view_item', weight: 1 }] } },
  ],
  slots: [{ id: 'hero', goal: 'order', holdoutPercent: 50, variants: [{ id: 'teaser', label: 'Teaser' }] }],
}
const START = Date.UTC(2026, 10, 1, 8)
const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const clock = () => START + 20 * DAY

let number = 0
const event = (visitor: string, time: number, name: string, properties: Properties = {}, context = {}): LotseEvent => ({
  messageId: `m${number++}`,
  type: 'track',
  event: name,
  anonymousId: visitor,
  timestamp: new Date(time).toISOString(),
  properties,
  context: { page: { referrerClass: 'none' }, ...context },
})
const sale = { page: { category: 'sale', path: '/sale', referrerClass: 'none' } }

/** A few visitors with everything that a report shows. */
const log = (): LotseEvent[] => [
  event('a', START, 'page_view', {}, sale),
  event('a', START + MINUTE, 'page_view', {}, sale),
  event('a', START + 2 * MINUTE, 'exposure', { slot: 'hero', variant: 'teaser', reason: 'rule' }),
  event('a', START + 3 * MINUTE, 'exposure_click', { slot: 'hero', variant: 'teaser', reason: 'rule' }),
  event('a', START + 4 * MINUTE, 'add_to_cart', { value: 30 }),
  event('a', START + 5 * MINUTE, 'purchase', { transaction_id: 't1', value: 30 }),
  event('a', START + 6 * MINUTE, 'purchase', { transaction_id: 't1', value: 30 }),
  event('a', START + 2 * DAY, 'survey_answer', { kind: 'nps', score: 9 }),
  event('b', START, 'page_view', {}, { page: { referrerClass: 'search' } }),
  event('b', START + MINUTE / 2, 'user_engagement', {}, { page: { referrerClass: 'internal' } }),
  event('b', START + MINUTE, 'exposure', { slot: 'hero', variant: 'default', reason: 'holdout', instead: 'teaser' }),
  event('b', START + 2 * MINUTE, 'search', { search_term: 'Anker ' }),
  event('b', START + 2 * MINUTE + 1, 'view_search_results', { search_term: 'anker', results: 0 }),
  event('b', START + 3 * MINUTE, 'view_item', { item_id: 1 }),
  event('b', START + 4 * MINUTE, 'view_item', { item_id: 2 }),
  event('b', START + 5 * MINUTE, 'view_item', { item_id: 3 }),
]
const tables = () =>
  Object.fromEntries(
    Object.keys(computed).map((table) => [
      table,
      (fresh.store.database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4`).all() as { last_seq?: number }[]).map(
        ({ last_seq, ...row }) => row,
      ),
    ]),
  )

test('an empty store gives an empty report', async () => {
  const report = await createReports(fresh.store, config, { clock }).read()
  expect(report.totals).toEqual({ visitors: 0, visits: 0, events: 0, orders: 0, value: 0 })
  expect(report.range.from).toBe('')
  expect(report.matrix.withheld).toBe(0)
})

test('counts visitors, visits, orders once, slots against those held out, searches, answers, channels', async () => {
  fresh.store.append(log(), 1)
  const report = await createReports(fresh.store, config, { clock }).read()
  expect(report.totals).toEqual({ visitors: 2, visits: 3, events: 16, orders: 1, value: 30 })
  expect(report.range).toEqual({ from: '2026-11-01', to: '2026-11-03', days: 3 })
  expect(report.personaDays.visitors).toMatchObject({ hunter: [1, 0, 1], reader: [1, 0, 0] })
  expect(report.slots[0]).toMatchObject({
    id: 'hero',
    goal: { id: 'order' },
    variants: [{
      variant: 'teaser', label: 'Teaser', visitors: 1, exposures: 1, clicks: 1, clickedBy: 1, conversions: 1, value: 30,
      holdout: { visitors: 1, conversions: 0 }, uplift: { verdict: 'not-yet-enough', difference: 1 },
    }],
  }) // biome-ignore format: one glance
  expect(report.searches).toEqual([{ term: 'anker', searches: 1, visitors: 1 }])
  expect(report.searchTotals).toEqual({ searches: 1, withoutResult: 1 })
  expect(report.voice.nps[0]).toMatchObject({ answers: 1, promoters: 1, score: null })
  expect(report.channels).toEqual([
    { channel: 'direct', visits: 2, visitors: 1, orders: 1, value: 30 },
    { channel: 'search', visits: 1, visitors: 1, orders: 0, value: 0 },
  ])
  expect(Object.values(report.journey.now).reduce((a, b) => a + b)).toBe(2)
  expect(report.matrix.withheld).toBeGreaterThan(0)
})

test('answers as the classifier does over the whole log', async () => {
  fresh.store.append(log(), 1)
  await createReports(fresh.store, config, { clock }).catchUp()
  const classifier = createClassifier(config)
  for (const visitor of ['a', 'b']) {
    const events = [...fresh.store.events({ visitor })]
    const state = classifier.fresh(visitor)
    for (const one of events) classifier.apply(state, one)
    const { persona, phase } = classifier.read(state, Date.parse(events.at(-1)!.timestamp))
    expect(fresh.store.person(visitor).visitors[0]).toMatchObject({ persona, phase })
  }
})

test('computes the same from pieces, in any order of arrival, after a restart, and with another config and back', async () => {
  const events = log()
  fresh.store.append(events, 1)
  await createReports(fresh.store, config, { clock }).catchUp()
  const whole = tables()

  fresh.store.close()
  rmSync(join(fresh.folder, 'events.db'))
  fresh.store = openStore(join(fresh.folder, 'events.db'))
  let reports = createReports(fresh.store, config, { clock })
  for (const index of events.map((_, i) => (i * 7) % events.length)) {
    fresh.store.append([events[index]!], 1)
    if (index % 2) await reports.catchUp()
    if (index % 5 === 0) reports = createReports(fresh.store, config, { clock })
  }
  await reports.catchUp()
  expect(tables()).toEqual(whole)

  await createReports(fresh.store, { ...config, personas: [] }, { clock }).catchUp()
  expect(tables()).not.toEqual(whole)
  await createReports(fresh.store, config, { clock }).catchUp()
  expect(tables()).toEqual(whole)
})

test('erasure and removal of sample data reach what was computed', async () => {
  const sampled = log().map((one) => ({
    ...one,
    anonymousId: `s-${one.anonymousId}`,
    context: { ...one.context, sample: true },
  }))
  fresh.store.append([...log(), ...sampled], 1)
  const reports = createReports(fresh.store, config, { clock })
  expect((await reports.read()).sampleShare).toBe(0.5)
  expect((await reports.read({ sample: false })).totals.visitors).toBe(2)
  fresh.store.removeSample()
  expect((await reports.read()).totals.visitors).toBe(2)
  fresh.store.erase('a')
  expect((await reports.read()).totals).toMatchObject({ visitors: 1, orders: 0 })
  expect(JSON.stringify(tables())).not.toContain('"a"')
})

test('looks back from the newest event, leaves robots out unless asked', async () => {
  fresh.store.append([...log(), event('c', START + 10 * DAY, 'page_view')], 1)
  fresh.store.commit([{ events: [event('robot', START + 10 * DAY, 'page_view')], receivedAt: 1, bot: true }])
  const reports = createReports(fresh.store, config, { clock })
  const week = await reports.read({ days: 7 })
  expect(week.range).toEqual({ from: '2026-11-05', to: '2026-11-11', days: 7 })
  expect(week.totals.visitors).toBe(1)
  expect(week.before).toMatchObject({ visitors: 2, orders: 1 })
  expect(week.bots).toBe(1)
  expect((await reports.read({ days: 7, bots: true })).totals.visitors).toBe(2)
})
