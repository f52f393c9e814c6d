import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LotseConfig, LotseEvent, Properties } from '@lotse/contract'
import { createClassifier } from '@lotse/persona'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { contributions, tiles } from '../fold/tiles.ts'
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

/** Sample data is nobody: nothing of so few is withheld. */
const sampleLog = () => log().map((one) => ({ ...one, context: { ...one.context, sample: true } }))

test('counts visitors, visits, orders once, slots against those held out, searches, answers, channels', async () => {
  fresh.store.append(sampleLog(), 1)
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
  expect(report.searches).toEqual([{ term: 'anker', searches: 1, visitors: 1, withoutResult: 1, withoutClick: 0 }])
  expect(report.searchTotals).toEqual({ searches: 1, withoutResult: 1, withoutClick: 0 })
  expect(report.voice.nps[0]).toMatchObject({ answers: 1, promoters: 1, score: 100 })
  expect(report.channels).toEqual([
    { name: 'direct', visits: 2, visitors: 1, orders: 1, value: 30 },
    { name: 'search', visits: 1, visitors: 1, orders: 0, value: 0 },
  ])
  expect(Object.values(report.journey.now).reduce((a, b) => a + b)).toBe(2)
})

test('withholds what tells of few people', async () => {
  fresh.store.append(log(), 1)
  const report = await createReports(fresh.store, config, { clock }).read()
  expect(report.matrix.withheld).toBeGreaterThan(0)
  expect(report.personaDays.visitors).toMatchObject({ hunter: [null, 0, null] })
  expect(report.slots[0]?.variants).toEqual([])
  expect(report).toMatchObject({ searches: [], channels: [], campaigns: [], friction: [], cohorts: [], paths: [] })
  expect(report.voice.nps[0]).toMatchObject({ answers: null, promoters: 0, score: null })
})

/** The tally, and what it is if every visitor is counted anew. */
const counted = () => {
  const { database } = fresh.store
  const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
  const kept = sorted(database.prepare('SELECT * FROM tally').all())
  const columns = 'tile, day, bot, sample, k1, k2, k3, k4, count, visitors, f1, f2, f3, f4, f5, f6, f7'
  const anew = Object.entries(tiles).flatMap(([name, tile]) => {
    database.exec(`CREATE TEMP TABLE anew (${columns})`)
    database.exec(`INSERT INTO anew SELECT '${name}', * FROM (${contributions(tile, 'IS NOT NULL')})`)
    const rows = database.prepare('SELECT * FROM anew').all()
    database.exec('DROP TABLE anew')
    return rows
  })
  return { kept, anew: sorted(anew) }
}

test('the sums per day equal those over all rows, after pieces in any order, erasure, robots and another config', async () => {
  const people = Array.from({ length: 12 }, (_, p) =>
    log().map((one) => ({
      ...one,
      anonymousId: `${one.anonymousId}-${p}`,
      timestamp: new Date(Date.parse(one.timestamp) + p * 0.6 * DAY).toISOString(),
      context: { ...one.context, ...(p % 4 === 0 && { sample: true }), campaign: { source: 'mail', medium: 'email', name: `n${p % 2}` } },
    })),
  ).flat() // biome-ignore format: one thought
  people.push(
    event('a-1', START + 5 * DAY, 'web_vitals', { metric: 'LCP', value: 2512.4 }),
    event('a-1', START + 6 * DAY, 'rage_click', {}, { page: { path: '/cart', referrerClass: 'email' } }),
    event('a-2', START + 9 * DAY, 'generate_lead', { value: 12.345 }),
    event('b-2', START + 3 * DAY, 'exposure_dwell', { slot: 'hero', variant: 'default', reason: 'holdout', instead: 'teaser', engagement_time_msec: 5000 }), // biome-ignore format: one line
  )
  let reports = createReports(fresh.store, config, { clock })
  for (const [i, index] of people.map((_, i) => (i * 7) % people.length).entries()) {
    fresh.store.commit([{ events: [people[index]!], receivedAt: 1, bot: i === 40 }])
    if (i % 9 === 0) await reports.catchUp()
  }
  await reports.catchUp()
  const { kept, anew } = counted()
  expect(kept.length).toBeGreaterThan(100)
  expect(kept).toEqual(anew)

  fresh.store.erase('b-3')
  fresh.store.removeSample()
  await reports.catchUp()
  expect(counted().kept).toEqual(counted().anew)
  expect(counted().kept.length).toBeLessThan(kept.length)
  reports = createReports(fresh.store, { ...config, personas: [] }, { clock })
  await reports.catchUp()
  expect(counted().kept).toEqual(counted().anew)
})

test('distinct visitors of any range are those of the log', async () => {
  const random = (i: number) => ((i * 2654435761) % 2 ** 32) / 2 ** 32
  const log = Array.from(
    { length: 600 },
    (_, i) =>
    event(`v${i % 60}`, START + Math.floor(random(i) * 18) * DAY + i * MINUTE, 'page_view', {}, { page: { referrerClass: i % 3 ? 'search' : 'none' } }), // biome-ignore format: one line
  )
  fresh.store.append(log, 1)
  const reports = createReports(fresh.store, config, { clock })
  const newest = Math.floor(Math.max(...log.map(({ timestamp }) => Date.parse(timestamp))) / DAY)
  const distinct = (from: number, to: number) =>
    new Set(log.filter(({ timestamp }) => Date.parse(timestamp) / DAY >= from && Date.parse(timestamp) / DAY < to + 1).map(({ anonymousId }) => anonymousId)).size // biome-ignore format: one line
  for (const days of [1, 2, 3, 7, 12]) {
    const { totals, before, journey } = await reports.read({ days })
    expect(totals.visitors).toBe(distinct(newest - days + 1, newest))
    expect(before?.visitors).toBe(distinct(newest - 2 * days + 1, newest - days))
    expect(Object.values(journey.now).reduce((a, b) => a + b)).toBe(totals.visitors)
  }
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
