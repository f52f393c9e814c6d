import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { LotseConfig } from '@lotse/contract'
import { expect, test } from 'vitest'
import { freshStore } from '../test/freshStore.ts'
import { type CollectorOptions, createCollector } from './createCollector.ts'
import { BODY_LIMIT } from './receive/readBody.ts'

const fresh = freshStore()

const config: LotseConfig = {
  lotse: 1,
  site: { id: 'test' },
  collect: { endpoint: '/', writeKey: 'key' },
  events: { weigh: { properties: { count: { type: 'number', required: true } } } },
}
const collector = (options: Partial<CollectorOptions> = {}) =>
  createCollector({
    store: fresh.store,
    clock: () => Date.UTC(2026, 10, 22),
    log: { info() {}, error() {} },
    ...options,
  })
let number = 0
const event = (more: object = {}) => ({
  messageId: `m${number++}`, type: 'track', event: 'view_item', anonymousId: 'a', timestamp: '2026-11-21T12:00:00.000Z',
  ...more,
}) // biome-ignore format: one glance
const post = (
  body: unknown,
  {
    path = 'batch',
    headers = {},
    ...options
  }: Partial<CollectorOptions> & { path?: string; headers?: Record<string, string> } = {},
) =>
  collector(options).request(`/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as never) : JSON.stringify(body),
  })
const batch = (...events: unknown[]) => ({ batch: events, sentAt: '2026-11-21T12:00:01.000Z', writeKey: 'key' })
const stored = () => [...fresh.store.events({ order: 'time' })]

test('answers success when the batch is stored, of either content type, twice sent or once', async () => {
  const body = batch(event(), event())
  for (const type of ['text/plain;charset=UTF-8', 'application/json']) {
    const response = await post(body, { headers: { 'content-type': type } })
    expect([response.status, await response.text()]).toEqual([200, '{"success":true}'])
  }
  expect(stored()).toEqual(body.batch)
})

test('takes single messages, their type from the path, and beacons with the key in the query', async () => {
  const { type: _, ...message } = event()
  expect((await post({ ...message, writeKey: 'key', sentAt: 'x' }, { path: 'track', config })).status).toBe(200)
  expect((await post({ ...event(), event: undefined }, { path: 'page' })).status).toBe(200)
  expect((await post({ ...event(), traits: { plan: 'gold' } }, { path: 'identify' })).status).toBe(200)
  const { writeKey: __, ...beacon } = batch(event())
  expect((await post(beacon, { path: 'beacon?writeKey=key', config })).status).toBe(200)
  expect(stored().map(({ type }) => type)).toEqual(['track', 'page', 'identify', 'track'])
  expect(stored()[0]).toEqual({ ...message, type: 'track' })
})

test('takes the time of a sender that calls it originalTimestamp', async () => {
  const { timestamp, ...message } = event()
  await post(batch({ ...message, originalTimestamp: timestamp }))
  expect(stored().map((one) => one.timestamp)).toEqual([timestamp])
})

test('refuses what is broken', async () => {
  for (const body of ['', 'no json', '[]', '{}', 'null', '{"batch":{}}', '\u{ff}"']) {
    expect((await post(body)).status, body).toBe(400)
  }
  expect((await post(new Uint8Array([0x7b, 0xff, 0x7d]))).status).toBe(400)
  expect((await post({ ...batch(event()), pad: 'x'.repeat(BODY_LIMIT) })).status).toBe(413)
  expect((await post('{}', { path: 'unknown' })).status).toBe(404)
  expect(fresh.store.counts().events).toBe(0)
})

test('unpacks gzip, and stops where it grows beyond the limit', async () => {
  const headers = { 'content-encoding': 'gzip' }
  expect((await post(gzipSync(JSON.stringify(batch(event()))), { headers })).status).toBe(200)
  expect((await post(gzipSync(Buffer.alloc(50_000_000)), { headers })).status).toBe(413)
  expect((await post('not gzip', { headers })).status).toBe(400)
  expect((await post('x', { headers: { 'content-encoding': 'br' } })).status).toBe(415)
  expect(stored()).toHaveLength(1)
})

test('checks the write key where the config has one', async () => {
  expect((await post({ ...batch(event()), writeKey: 'wrong' }, { config })).status).toBe(401)
  expect((await post({ batch: [event()] }, { config })).status).toBe(401)
  const authorization = `Basic ${Buffer.from('key:').toString('base64')}`
  expect((await post({ batch: [event()] }, { config, headers: { authorization } })).status).toBe(200)
  expect(stored()).toHaveLength(1)
})

test('keeps the good events of a batch, the bad ones with the reason', async () => {
  let deep: unknown = 1
  for (let i = 0; i < 20; i++) deep = { deep }
  const bad: [unknown, RegExp][] = [
    [7, /object/],
    [event({ messageId: undefined }), /messageId/],
    [event({ anonymousId: undefined }), /anonymousId or userId/],
    [event({ anonymousId: 7 }), /anonymousId/],
    [event({ timestamp: 'yesterday' }), /timestamp/],
    [event({ timestamp: 1_700_000_000 }), /timestamp/],
    [event({ type: 'click' }), /type/],
    [event({ event: undefined }), /event/],
    [event({ event: 'made_up' }), /"made_up" is neither known nor declared/],
    [event({ event: 'constructor' }), /neither known/],
    [event({ properties: [] }), /properties/],
    [event({ properties: { text: 'x'.repeat(33_000) } }), /larger/],
    [event({ properties: { deep } }), /deeper/],
    [event({ properties: Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`k${i}`, 1])) }), /1000 keys/],
    [event({ event: 'weigh', properties: {} }), /count: is missing/],
    [event({ event: 'weigh', properties: { count: '2' } }), /count: is not a number/],
  ]
  const good = [event(), event({ event: 'weigh', properties: { count: 2, other: 1 } }), event({ userId: 'u' })]
  const response = await post(batch(good[0], ...bad.map(([one]) => one), good[1], good[2]), { config })
  expect(response.status).toBe(200)
  expect(stored()).toEqual(good)
  const reasons = fresh.store.deadLetters().reverse()
  expect(reasons).toHaveLength(bad.length)
  for (const [index, [, pattern]] of bad.entries()) expect(reasons[index]?.reason).toMatch(pattern)
})

test('survives nesting that would exhaust a stack', async () => {
  const depth = 100_000
  const text = JSON.stringify(batch(event({ properties: 'HERE' })))
  const response = await post(text.replace('"HERE"', '['.repeat(depth) + ']'.repeat(depth)))
  expect(response.status).toBe(200)
  expect(fresh.store.counts()).toMatchObject({ events: 0, deadLetters: 1 })
})

test('marks robots without touching the event', async () => {
  const sent = event()
  await post(batch(sent), { headers: { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } })
  await post(batch(event()), {
    headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0' },
  })
  expect(stored()[0]).toEqual(sent)
  expect(fresh.store.database.prepare('SELECT bot FROM event ORDER BY seq').all()).toEqual([{ bot: 1 }, { bot: 0 }])
})

test('allows the configured origins, without credentials, and shows Retry-After', async () => {
  const allowedOrigins = ['https://shop.example']
  const from = (origin: string) => post(batch(event()), { allowedOrigins, headers: { origin } })
  const allowed = await from('https://shop.example')
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example')
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
  expect(allowed.headers.get('access-control-expose-headers')).toBe('Retry-After')
  expect((await from('https://evil.example')).status).toBe(403)
  expect((await from('http://localhost')).status).toBe(200)
  expect((await post(batch(event()))).headers.get('access-control-allow-origin')).toBe('*')
})

test('does not acknowledge what the store refused', async () => {
  const response = await post(batch(event()), {
    store: {
      ...fresh.store,
      commit: () => {
        throw new Error('disk full')
      },
    },
  })
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
})

test('says whether it lives and is ready', async () => {
  expect((await collector().request('/health')).status).toBe(200)
  expect((await collector().request('/ready')).status).toBe(200)
})

test('shows the desk to this machine only, under a strict policy', async () => {
  const app = collector({ deskFolder: join(import.meta.dirname, '../../desk') })
  const page = await app.request('http://localhost/desk')
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await app.request('http://rebound.example/desk/api/report')).status).toBe(403)
  expect((await app.request('http://localhost/desk', { headers: { 'x-forwarded-for': '1.2.3.4' } })).status).toBe(403)
})

test('removes sample data for the desk, not for a foreign page', async () => {
  await post(batch(event({ context: { sample: true } }), event()))
  const app = collector()
  const remove = (headers: Record<string, string>) =>
    app.request('http://localhost/desk/api/sample', { method: 'DELETE', headers })
  expect((await remove({})).status).toBe(403)
  expect((await remove({ 'x-lotse-desk': '1', origin: 'https://evil.example' })).status).toBe(403)
  expect(await (await remove({ 'x-lotse-desk': '1', origin: 'http://localhost' })).json()).toEqual({ removed: 1 })
  const report = await (await app.request('http://localhost/desk/api/report')).json()
  expect(report.totals).toMatchObject({ visitors: 1, events: 1 })
})

test('deletes what is past its time, once a day, after a batch', async () => {
  fresh.store.append([event({ messageId: 'old' })] as never, Date.UTC(2025, 9, 1))
  await post(batch(event({ messageId: 'new' })))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(stored().map(({ messageId }) => messageId)).toEqual(['new'])
})
