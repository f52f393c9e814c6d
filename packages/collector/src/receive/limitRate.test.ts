import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createCollector } from '../createCollector.ts'
import { addressOf } from './addressOf.ts'

const fresh = freshStore()
const log = { info() {}, error() {} }
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const batch = JSON.stringify({ batch: [] })

test('answers 429 with Retry-After to one address that asks too often, readable for a page', async () => {
  const app = createCollector({ store: fresh.store, log, ratePerMinute: 3 })
  const post = (address: string, path = 'batch') => app.request(`/v1/${path}`, { method: 'POST', body: batch, headers: { origin: 'https://shop.example' } }, from(address)) // biome-ignore format: one call
  for (let i = 0; i < 3; i++) expect((await post('192.0.2.1')).status).toBe(200)
  for (const path of ['batch', 'track', 'erase', 'receipt']) {
    const refused = await post('192.0.2.1', path)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50)
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect(refused.headers.get('access-control-expose-headers')).toBe('Retry-After')
  }
  expect((await post('192.0.2.2')).status).toBe(200)
})

test('erasures and receipts have a smaller share', async () => {
  const app = createCollector({ store: fresh.store, log })
  const statuses = new Set<number>()
  for (let i = 0; i < 61; i++) statuses.add((await app.request('/v1/erase', { method: 'POST', body: '{}' }, from('192.0.2.1'))).status) // biome-ignore format: one call
  expect([...statuses]).toEqual([400, 429])
  expect((await app.request('/v1/batch', { method: 'POST', body: batch }, from('192.0.2.1'))).status).toBe(200)
})

test('counts whom the own proxy saw, never what a sender makes up', async () => {
  const seen = async (proxies: number, forwarded: string, remote = '10.0.0.9') => {
    const app = new Hono().get('/', (c) => c.text(addressOf(c, proxies)))
    return (await app.request('/', { headers: { 'x-forwarded-for': forwarded } }, from(remote))).text()
  }
  expect(await seen(0, '1.1.1.1')).toBe('10.0.0.9')
  expect(await seen(1, '6.6.6.6, 1.1.1.1')).toBe('1.1.1.1')
  expect(await seen(2, '6.6.6.6, 1.1.1.1, 10.0.0.8')).toBe('1.1.1.1')
  expect(await seen(0, '', '::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(await seen(0, '', '2001:db8:1:2:aaaa::1')).toBe(await seen(0, '', '2001:db8:1:2:bbbb:0:0:7'))
  expect(await seen(0, '', '2001:db8:1:2::1')).not.toBe(await seen(0, '', '2001:db8:1:3::1'))
  expect(await seen(0, '', '::1')).toBe('0:0:0:0')
})

test('says once that a proxy was not declared', async () => {
  const said: string[] = []
  const app = createCollector({ store: fresh.store, log: { info() {}, error: (_, message) => said.push(message) } })
  for (let i = 0; i < 3; i++) await app.request('/v1/batch', { method: 'POST', body: batch, headers: { 'x-forwarded-for': '192.0.2.1' } }) // biome-ignore format: one call
  expect(said).toHaveLength(1)
  expect(said[0]).not.toContain('192.0.2.1')
})
