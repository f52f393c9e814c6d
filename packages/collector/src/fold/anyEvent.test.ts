import type { LotseConfig } from '@lotse/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { checkEvent } from '../receive/checkEvent.ts'
import { createReports } from '../report/createReports.ts'

const fresh = freshStore()
const config: LotseConfig = {
  lotse: 1,
  site: { id: 's' },
  goals: [{ id: 'order', event: 'purchase', value: 'value' }],
  personas: [
    { id: 'a', when: { event: 'page_view', where: { 'page.path': { matches: '/a/**' } }, times: { atLeast: 2 } } },
    { id: 'b', score: { halfLife: '1d', enter: 1, leave: 0.5, signals: [{ event: 'search', weight: 2 }] } },
  ],
  slots: [{ id: 'hero', goal: 'order', variants: [{ id: 'v', for: { persona: 'a' }, content: { text: 'x' } }] }],
}
const EVENTS = [
  'page_view',
  'exposure',
  'exposure_click',
  'purchase',
  'search',
  'view_search_results',
  'survey_answer',
  'identify',
  'join_token',
]
const KEYS = ['slot', 'variant', 'arm', 'reason', 'instead', 'value', 'transaction_id', 'search_term', 'results', 'score', 'kind', 'answer', 'items', 'token'] // biome-ignore format: lists
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<unknown>('holdout', 'constructor', '__proto__', 'a\0b', '', 1e308, -0, null, [], {}, 'order', 'hero')) // biome-ignore format: a list
const bag = (keys: string[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...keys), value) }, value)
const event = fc.record(
  {
    type: fc.constantFrom('track', 'page', 'identify', 'screen', 'alias', 'group'),
    event: fc.constantFrom(...EVENTS),
    messageId: fc.uuid(),
    anonymousId: fc.constantFrom('v1', 'v2', 'a\0b', '\0', '__proto__', 'constructor'),
    userId: fc.constantFrom<unknown>('u', null, 5, '\0'),
    timestamp: fc.oneof(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') }).map((date) => date.toISOString()), fc.constant('2026-11-22T10:00:00Z')),
    properties: bag(KEYS),
    traits: fc.constantFrom<unknown>({}, { a: 1 }, null, [], 'text'),
    context: bag(['page', 'campaign', 'channel', 'device', 'facts', 'consent', 'language', 'bot', 'sample', 'token']).map((context) =>
      context && typeof context === 'object' && !Array.isArray(context) && 'campaign' in context ? { ...context, campaign: { medium: (context as { page?: unknown }).page ?? 'cpc', source: 5 } } : context,
    ),
  },
  { requiredKeys: ['type', 'messageId', 'timestamp'] },
) // biome-ignore format: a shape

test('whatever may be stored can be reported: no event keeps the others from it', async () => {
  const reports = createReports(fresh.store, config)
  const known = new Set(EVENTS)
  let at = 0
  let stored = 0
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (batch) => {
      const events = batch.flatMap((one) => checkEvent({ ...one, messageId: `m${at++}` }, known, {}).event ?? [])
      stored += fresh.store.append(events, Date.parse('2026-11-22T11:00:00Z')).stored
      await reports.read()
      const of = (sql: string) => fresh.store.database.prepare(sql).all()
      expect(of('SELECT count(*) AS n FROM stale')).toEqual([{ n: 0 }])
      expect(of('SELECT id FROM visitor ORDER BY 1')).toEqual(of('SELECT DISTINCT visitor AS id FROM event ORDER BY 1'))
    }),
    { numRuns: 150 },
  )
  expect(stored).toBeGreaterThan(100)
})
