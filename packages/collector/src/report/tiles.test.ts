import type { LotseConfig, LotseEvent, Properties } from '@lotse/contract'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createReports } from './createReports.ts'
import { nearestName } from './nearestName.ts'

/** Each tile over a log small enough to be counted by hand. */

const fresh = freshStore()
const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const START = Date.UTC(2026, 10, 1, 8)

const config: LotseConfig = {
  lotse: 1,
  site: { id: 'test' },
  goals: [{ id: 'order', event: 'purchase', value: 'value' }],
  personas: [{ id: 'hunter', when: { event: 'view_sale', times: { atLeast: 1 } } }],
  journey: {
    phases: [
      { id: 'look' },
      { id: 'choose', enter: { event: 'view_item', times: { atLeast: 1 } } },
      { id: 'buy', enter: { event: 'purchase', times: { atLeast: 1 } } },
    ],
  },
}

let number = 0
type Step = [at: number, name: string, properties?: Properties, context?: LotseEvent['context']]
/** `count` visitors who all do the same; `at` in ms after the start. */
const people = (name: string, count: number, ...steps: Step[]): LotseEvent[] =>
  Array.from({ length: count }, (_, index) =>
    steps.map(
      ([at, event, properties = {}, context = {}]): LotseEvent => ({
        messageId: `m${number++}`,
        type: 'track',
        event,
        anonymousId: `${name}${index}`,
        timestamp: new Date(START + at).toISOString(),
        properties,
        context: { page: { path: '/', referrerClass: 'none' }, ...context },
      }),
    ),
  ).flat()
const reportOf = (...log: LotseEvent[][]) => {
  fresh.store.append(log.flat(), 1)
  return createReports(fresh.store, config, { clock: () => START + 60 * DAY }).read()
}
const on = (path: string) => ({ page: { path, referrerClass: 'none' as const } })

test('paths: value above or below what their persona brings on the mean', async () => {
  const { paths } = await reportOf(
    people('buyer', 10, [0, 'page_view'], [MINUTE, 'view_item'], [2 * MINUTE, 'purchase', { value: 30 }]),
    people('looker', 20, [0, 'page_view']),
    people('few', 9, [0, 'page_view'], [MINUTE, 'purchase', { value: 1 }]),
  )
  const mean = 309 / 39
  expect(paths).toHaveLength(1)
  expect(paths[0]).toMatchObject({ persona: 'unknown', mean })
  expect(paths[0]!.paths).toEqual([
    { phases: ['look', 'choose', 'buy'], visitors: 10, converted: 10, value: 300, gain: 300 - 10 * mean },
    { phases: ['look'], visitors: 20, converted: 0, value: 0, gain: -20 * mean },
  ])
})

test('a wrong clock does not empty the report', async () => {
  const { range, totals } = await reportOf(
    people('now', 2, [0, 'page_view']),
    people('wrong', 1, [400 * DAY, 'page_view']),
  )
  expect({ ...range, visitors: totals.visitors }).toEqual({
    from: '2026-11-01',
    to: '2026-11-01',
    days: 1,
    visitors: 2,
  })
})

test('journey: moves and standings of few are withheld, and what they would follow from', async () => {
  const { journey, totals } = await reportOf(
    people('chooser', 12, [0, 'page_view'], [MINUTE, 'view_item']),
    people('looker', 20, [0, 'page_view']),
    people('buyer', 4, [0, 'page_view'], [2 * MINUTE, 'purchase', { value: 30 }]),
  )
  expect(totals.visitors).toBe(36)
  expect(journey.now).toEqual({ look: 20, choose: null, buy: null })
  expect(journey.moves).toEqual([{ from: 'look', to: 'choose', moves: 12, days: MINUTE / DAY }])
  expect(journey.steps).toEqual([{ step: 0, from: 'look', to: 'choose', visitors: 12 }])
})

test('cohorts: who came back in a week that is over, who bought again', async () => {
  const { cohorts } = await reportOf(
    people('loyal', 5, [0, 'purchase', { value: 1, transaction_id: 'a' }], [8 * DAY, 'purchase', { value: 1, transaction_id: 'b' }]),
    people('once', 15, [0, 'purchase', { value: 1 }]),
    people('new', 10, [40 * DAY, 'page_view']),
  ) // biome-ignore format: one line each
  expect(cohorts).toHaveLength(1)
  const { visitors, buyers, weeks, repeat } = cohorts[0]!
  expect({ visitors, buyers }).toEqual({ visitors: 30, buyers: 20 })
  // Day 40 is the newest: the fifth week after day 0 ends with day 41.
  expect(weeks).toEqual([5 / 20, 0, 0, 0, null, null, null, null])
  expect(repeat).toEqual([
    { days: 30, share: 5 / 20 },
    { days: 60, share: null },
    { days: 90, share: null },
    { days: 180, share: null },
  ])
})

test('friction: by page, without pages of few', async () => {
  const { friction } = await reportOf(
    people('angry', 10, [0, 'rage_click', {}, on('/cart')], [1, 'rage_click', {}, on('/cart')], [2, 'form_error', {}, on('/pay')]),
    people('few', 9, [0, 'dead_click', {}, on('/cart')], [1, 'dead_click', {}, on('/secret')]),
  ) // biome-ignore format: one line each
  const none = { rageClicks: 0, deadClicks: 0, formErrors: 0, formAbandons: 0, checkoutStalls: 0, visitors: 10 }
  expect(friction).toEqual([
    { ...none, path: '/cart', rageClicks: 20 },
    { ...none, path: '/pay', formErrors: 10 },
  ])
})

test('vitals: the value that three of four do not exceed, all and by persona', async () => {
  const lcp = (value: number): Step => [MINUTE, 'web_vitals', { metric: 'LCP', value }]
  const { vitals } = await reportOf(
    people('fast', 15, [0, 'page_view'], lcp(1234)),
    people('slow', 4, [0, 'page_view'], lcp(4321)),
    people('hunter', 1, [0, 'view_sale'], lcp(9000)),
  )
  expect(vitals).toEqual([
    { metric: 'LCP', visitors: 20, p75: 1200, rating: 'good' },
    { metric: 'LCP', persona: 'hunter', visitors: 1, p75: null, rating: null },
    { metric: 'LCP', persona: 'unknown', visitors: 19, p75: 1200, rating: 'good' },
  ])
})

test('handovers and campaigns: visit after visit, once per visitor, those of few summed up or left out', async () => {
  const mail = { campaign: { source: 'News', medium: 'email', name: 'May' } }
  const rare = { campaign: { source: 'rare', medium: 'email', name: 'x' } }
  const { handovers, campaigns, channels } = await reportOf(
    people('guest', 10, [0, 'page_view'], [DAY, 'page_view', {}, mail], [DAY + 1, 'purchase', { value: 5 }], [2 * DAY, 'page_view'], [3 * DAY, 'page_view', {}, mail]),
    people('few', 9, [0, 'page_view', {}, rare], [DAY, 'page_view', {}, { channel: 'till' }]),
  ) // biome-ignore format: one line each
  expect(handovers).toEqual([
    { from: 'direct', to: 'email', count: 20, visitors: 10 },
    { from: 'email', to: 'direct', count: 10, visitors: 10 },
  ])
  expect(campaigns).toEqual([
    { source: 'news', medium: 'email', name: 'may', visits: 20, visitors: 10, orders: 10, value: 50 },
  ])
  expect(channels.map(({ name, visits, visitors }) => [name, visits, visitors])).toEqual([
    ['email', 29, 19],
    ['direct', 20, 10],
  ])
})

test('leads: a visitor whose persona changes counts once; nothing is told of few', async () => {
  const { leads } = await reportOf(
    people('asks', 10, [0, 'request_quote', { value: 2 }], [MINUTE, 'view_sale'], [2 * MINUTE, 'request_quote', { value: 3 }], [DAY, 'request_quote', { value: 1 }]),
    people('few', 9, [0, 'contact', { value: 7 }]),
  ) // biome-ignore format: one line each
  expect(leads).toEqual([
    { event: 'request_quote', count: 30, visitors: 10, value: 60 },
    { event: 'contact', count: null, visitors: null, value: null },
  ])
})

test('voice: neither score nor count of few, nor of what they would follow from', async () => {
  const answer = (kind: string, score: number): Step => [2 * MINUTE, 'survey_answer', { kind, score }]
  const { voice } = await reportOf(
    people('looker', 20, [0, 'page_view'], answer('nps', 9)),
    people('chooser', 12, [0, 'view_item'], answer('nps', 3)),
    people('buyer', 4, [0, 'purchase', { value: 1 }], answer('nps', 0)),
    people('one', 3, [0, 'page_view'], answer('csat', 1)),
  )
  const hidden = { answers: null, promoters: 0, passives: 0, detractors: 0, score: null }
  expect(voice.nps).toEqual([
    { answers: 36, promoters: 20, passives: 0, detractors: 16, score: 11 },
    { phase: 'look', answers: 20, promoters: 20, passives: 0, detractors: 0, score: 100 },
    { phase: 'choose', ...hidden },
    { phase: 'buy', ...hidden },
  ])
  expect(voice.csat).toEqual([
    { answers: null, mean: null },
    { phase: 'look', answers: null, mean: null },
  ])
})

test('searches: the product that a term may have meant', async () => {
  const { searches, searchTotals } = await reportOf(
    people('seeker', 10, [0, 'view_search_results', { search_term: 'Ankre', results: 0 }]),
    people('viewer', 10, [0, 'view_item', { items: [{ item_name: 'Anker 5 kg' }, { item_name: 'Laterne' }] }]),
    people('few', 9, [0, 'view_search_results', { search_term: 'my name', results: 0 }]),
  )
  expect(searches).toEqual([{ term: 'ankre', searches: 10, visitors: 10, withoutResult: 10, withoutClick: 0, nearest: 'Anker 5 kg' }]) // biome-ignore format: one line
  expect(searchTotals.withoutResult).toBe(19)
  expect(nearestName('lampe', ['Anker', 'Laterne'])).toBeUndefined()
  expect(nearestName('laterme', ['Anker', 'Laterne'])).toBe('Laterne')
})

test('searches: what is no number of results keeps nobody from the report', async () => {
  const { searchTotals } = await reportOf(people('odd', 10, [0, 'search', { search_term: 'x', results: 0.5 }]))
  expect(searchTotals).toEqual({ searches: 10, withoutResult: 0, withoutClick: 10 })
})
