import { expect, test } from 'vitest'
import { freshStore } from '../test/freshStore.ts'
import { createCollector } from './createCollector.ts'

const MINE = '019aa000-0000-7000-8000-000000000001'
const THEIRS = '019aa000-0000-7000-8000-000000000002'
const TIME = '2026-11-21T12:00:00.000Z'
const fresh = freshStore()
const post = async (path: string, body: unknown) => {
  const app = createCollector({
    store: fresh.store,
    clock: () => Date.parse('2026-11-22'),
    log: { info() {}, error() {} },
  })
  const answer = await app.request(`/v1/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return [answer.status, await answer.json()]
}
let number = 0
const event = (more: object) => ({ messageId: `m${number++}`, type: 'track', event: 'view_item', timestamp: TIME, ...more }) // biome-ignore format: one thought

test('a visitor erases what came from their own browser, and nothing else', async () => {
  const batch = [
    event({ anonymousId: MINE, userId: 'u-17' }),
    event({ anonymousId: MINE }),
    event({ anonymousId: THEIRS, userId: 'u-17' }),
    event({ userId: MINE, anonymousId: THEIRS }),
  ]
  await post('batch', { batch })
  for (const anonymousId of ['u-17', '', '%', undefined, { a: 1 }, `${MINE}' OR 1=1`])
    expect((await post('erase', { anonymousId }))[0]).toBe(400)
  expect(fresh.store.counts().events).toBe(4)
  expect(await post('erase', { anonymousId: MINE })).toEqual([200, { success: true, erased: 2 }])
  expect(fresh.store.counts().events).toBe(2)
  expect([...fresh.store.events()].map(({ anonymousId }) => anonymousId)).toEqual([THEIRS, THEIRS])
  expect(await post('erase', { anonymousId: MINE })).toEqual([200, { success: true, erased: 0 }])
})

test('choices are counted, and nothing of who made them is kept', async () => {
  const receipt = {
    site: 's', day: '2026-11-22', version: 1, hash: 'abc', purposes: { personalization: 'denied', analytics: 'granted' },
    source: 'banner', language: 'de',
  } // biome-ignore format: one glance
  for (let i = 0; i < 3; i++) expect((await post('receipt', { ...receipt, anonymousId: MINE, ip: '192.0.2.1' }))[0]).toBe(200) // biome-ignore format: one thought
  expect((await post('receipt', { ...receipt, purposes: { analytics: 'denied', personalization: 'denied' } }))[0]).toBe(
    200,
  )
  const { site: _, version: __, ...counted } = receipt
  expect(
    fresh.store
      .receipts('2026-11-22', '2026-11-22')
      .map(({ count }) => count)
      .sort(),
  ).toEqual([1, 3])
  expect(fresh.store.receipts('2026-11-22', '2026-11-22')).toContainEqual({ ...counted, count: 3 })
  expect(JSON.stringify(fresh.store.database.prepare('SELECT * FROM receipt').all())).not.toMatch(/019aa|192\.0/)
  for (const wrong of [{ day: '2020-01-01' }, { purposes: { a: 'maybe' } }, { hash: 'x'.repeat(33) }, { source: 1 }])
    expect((await post('receipt', { ...receipt, ...wrong }))[0], JSON.stringify(wrong)).toBe(400)
})
