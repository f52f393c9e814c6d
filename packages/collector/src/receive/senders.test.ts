import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Analytics } from '@segment/analytics-node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createCollector } from '../createCollector.ts'
import { type Listening, type ListenOptions, listen } from '../listen.ts'

const fresh = freshStore()
const log = { info() {}, error() {} }
let listening: Listening
const open = async (options: ListenOptions = {}) => {
  listening = await listen(createCollector({ store: fresh.store, log, config: { lotse: 1, site: { id: 's' }, collect: { endpoint: '/', writeKey: 'key' } } }), 0, '127.0.0.1', options) // biome-ignore format: one call
}
beforeEach(() => open())
afterEach(() => listening.close())

test("takes what Segment's own SDK for Node sends", async () => {
  const analytics = new Analytics({ writeKey: 'key', host: `http://127.0.0.1:${listening.port}`, maxRetries: 0 })
  const errors: unknown[] = []
  analytics.on('error', (error) => errors.push(error))
  const who = { userId: 'u-17', anonymousId: 'a-1' }
  analytics.identify({ ...who, traits: { plan: 'gold' } })
  analytics.track({ ...who, event: 'purchase', properties: { transaction_id: 'T-1', value: 12.5, currency: 'EUR' } })
  analytics.page({ ...who, name: 'Cart', properties: { path: '/cart' } })
  analytics.screen({ ...who, name: 'Cart' })
  analytics.group({ ...who, groupId: 'g-1', traits: { name: 'Group' } })
  analytics.alias({ userId: 'u-17', previousId: 'a-1' })
  await analytics.closeAndFlush()
  expect(errors).toEqual([])
  expect(fresh.store.deadLetters()).toEqual([])
  expect([...fresh.store.events()].map(({ type }) => type).sort()).toEqual(['alias', 'group', 'identify', 'page', 'screen', 'track']) // biome-ignore format: one thought
})

test('Segment: a wrong write key is told to its sender', async () => {
  const analytics = new Analytics({ writeKey: 'wrong', host: `http://127.0.0.1:${listening.port}`, maxRetries: 0 })
  const errors: unknown[] = []
  analytics.on('error', (error) => errors.push(error))
  analytics.track({ userId: 'u', event: 'purchase' })
  await analytics.closeAndFlush()
  expect(errors).toHaveLength(1)
  expect(fresh.store.counts().events).toBe(0)
})

test("allows the headers that RudderStack's SDK for the browser asks for", async () => {
  const asked = 'anonymousid,authorization,content-type,sentat,rsa-retry-attempt,rsa-retry-reason,rsa-recovered,rsa-since-last-attempt,rsa-since-first-attempt' // biome-ignore format: a list
  const { status, headers } = await fetch(`http://127.0.0.1:${listening.port}/v1/track`, {
    method: 'OPTIONS',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST', 'access-control-request-headers': asked }, // biome-ignore format: one glance
  })
  const allowed = headers.get('access-control-allow-headers')!.toLowerCase().split(',')
  expect(status).toBe(204)
  for (const one of asked.split(',')) expect(allowed).toContain(one)
})

/** What the server says to raw bytes, and when it hung up, ms. */
const dribble = (head: string, more: (write: (text: string) => boolean) => Promise<void>) =>
  new Promise<{ said: string; after: number }>((resolve) => {
    const began = performance.now()
    let said = ''
    const socket = connect(listening.port, '127.0.0.1', async () => {
      socket.write(head)
      await more((text) => !socket.destroyed && socket.write(text))
    })
    socket.on('data', (data) => {
      said += data
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve({ said, after: performance.now() - began }))
  })
const HEAD = 'POST /v1/batch HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n'

test('cuts senders that dawdle, in their headers or in their body', async () => {
  await listening.close()
  await open({ headersTimeout: 300, requestTimeout: 600, checkInterval: 50 })
  const slowly = async (write: (text: string) => boolean) => {
    for (let i = 0; i < 40 && write('x'); i++) await pause(100)
  }
  const inHeaders = await dribble('POST /v1/batch HTTP/1.1\r\nX-Slow: ', slowly)
  expect(inHeaders.said).toContain('408')
  expect(inHeaders.after).toBeLessThan(2_000)
  const inBody = await dribble(`${HEAD}Content-Length: 1000\r\n\r\n`, slowly)
  expect(inBody.after).toBeLessThan(2_000)
  expect(fresh.store.counts()).toMatchObject({ events: 0, deadLetters: 0 })
})

test('refuses an endless body once it is too large', async () => {
  const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`
  let sent = 0
  const { said } = await dribble(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`, async (write) => {
    for (; sent < 400 && write(chunk); sent++) await pause(2)
  })
  expect(said).toContain('413')
  expect(sent).toBeLessThan(200)
})

test('takes the batch of a healthy sender while five hundred dawdle', async () => {
  const sockets = Array.from({ length: 500 }, () => connect(listening.port, '127.0.0.1').on('error', () => {}))
  for (const socket of sockets) socket.write(HEAD)
  await pause(200)
  const began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${listening.port}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey: 'key', batch: [] }) }) // biome-ignore format: one call
  expect(answer.status).toBe(200)
  expect(performance.now() - began).toBeLessThan(1_000)
  for (const socket of sockets) socket.destroy()
})
