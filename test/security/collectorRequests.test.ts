import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchOf, goodEvent, openTarget, type Target } from './openTarget.ts'

/** A sender that dawdles is cut by then, with what Node takes to look, ms. */
const CUT_BY = 36_000

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

const post = (headers: string[], body: string, path = '/v1/batch'): string =>
  [`POST ${path} HTTP/1.1`, ...headers, '', body].join('\r\n')
const host = (): string => `Host: 127.0.0.1:${target.port}`
const statusOf = (answer: string): number => Number(answer.split(' ')[1] ?? 0)

describe('requests that lie', () => {
  it.each([
    ['a length and chunks', (body: string) => ['Transfer-Encoding: chunked', `Content-Length: ${body.length}`]],
    ['two lengths', (body: string) => [`Content-Length: ${body.length}`, 'Content-Length: 3']],
    ['a negative length', () => ['Content-Length: -1']],
    ['a length that is none', () => ['Content-Length: 1e3']],
    ['an unknown transfer coding', () => ['Transfer-Encoding: xchunked']],
    ['a folded header', (body: string) => [`Content-Length: ${body.length}`, 'X-A: 1\r\n 2']],
    ['a bare line feed in a header', (body: string) => [`Content-Length: ${body.length}`, 'X-A: 1\nX-B: 2']],
    ['a space before the colon', (body: string) => [`Content-Length : ${body.length}`]],
  ])('%s is refused, nothing of it is stored and nothing after it is read as a request', async (_, headers) => {
    const before = target.store.counts().events
    const body = batchOf(goodEvent())
    const smuggled = post([host(), `Content-Length: ${body.length}`], body)
    const { answer, closed } = await target.raw(`${post([host(), ...headers(body)], body)}${smuggled}`, 2_000)
    expect(statusOf(answer)).toBe(400)
    expect(closed).toBe(true)
    expect(answer.split('HTTP/1.1').length - 1).toBe(1)
    expect(target.store.counts().events).toBe(before)
  })

  it('a length that is more than what comes stores nothing', async () => {
    const before = target.store.counts().events
    const body = batchOf(goodEvent())
    const { answer } = await target.raw(post([host(), `Content-Length: ${body.length + 50}`], body), 1_000)
    expect(answer).not.toMatch(/ 200 /)
    expect(target.store.counts().events).toBe(before)
  })

  it('a length that is less than what comes is a body cut, not a batch', async () => {
    const body = batchOf(goodEvent())
    const { answer } = await target.raw(post([host(), `Content-Length: ${body.length - 5}`, 'Connection: close'], body), 1_000) // biome-ignore format: one call
    expect(statusOf(answer)).toBe(400)
  })

  it('a length of gigabytes is refused before a byte of it comes', async () => {
    const { answer, took } = await target.raw(post([host(), 'Content-Length: 99999999999', 'Connection: close'], ''), 3_000) // biome-ignore format: one call
    expect(statusOf(answer)).toBe(413)
    expect(took).toBeLessThan(3_000)
  })

  it('a heap of headers, or a long one, is refused', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `X-${i}: ${i}`)
    const { answer } = await target.raw(post([host(), ...many], ''), 2_000)
    expect([400, 431]).toContain(statusOf(answer))
    const long = await target.raw(post([host(), `X-A: ${'a'.repeat(100_000)}`], ''), 2_000)
    expect([400, 431]).toContain(statusOf(long.answer))
  })

  it('hosts that are none do no harm, and open nothing', async () => {
    for (const bad of ['', 'a b', '[', '@', 'evil.example', '127.0.0.1@evil.example', '\u0000', '127.0.0.1:99999', "'\"<script>"]) {
      const { answer } = await target.raw(`GET /desk/api/report HTTP/1.1\r\nHost: ${bad}\r\nConnection: close\r\n\r\n`, 1_500)
      expect([0, 400, 403, 404], `${bad}: ${answer.slice(0, 200)}`).toContain(statusOf(answer))
      expect(answer).not.toContain('<script>')
    }
  }, 30_000) // biome-ignore format: a list

  it('what stands in a request never becomes a header or a line of the log', async () => {
    const { answer } = await target.raw(`${post([host(), 'Origin: https://a.example%0d%0aSet-Cookie:%20a=1', 'Content-Length: 2', 'Connection: close'], '{}', '/v1/batch?writeKey=%0d%0aX-Evil:%201')}`) // biome-ignore format: one call
    expect(answer).not.toMatch(/^(?:Set-Cookie|X-Evil)/im)
    expect(target.logged.join('\n')).not.toContain('X-Evil')
  })
})

describe('origins', () => {
  it('says nothing about credentials, sets no cookie, and answers a foreign origin with a list by 403', async () => {
    const open = await target.post('/v1/batch', batchOf(goodEvent()), { Origin: 'https://evil.example' })
    expect(open.headers.get('access-control-allow-credentials')).toBeNull()
    expect(open.headers.getSetCookie()).toEqual([])
    const closed = await openTarget({ allowedOrigins: ['https://shop.example'] })
    const from = (Origin: string) => closed.post('/v1/batch', batchOf(goodEvent()), { Origin })
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null', 'https://SHOP.example/'])
      expect((await from(origin)).status, origin).toBe(403)
    expect((await from('https://shop.example')).status).toBe(200)
    expect(closed.store.counts().events).toBe(1)
    await closed.close()
  }) // biome-ignore format: a list
})

describe('senders that dawdle', () => {
  it('are cut, and nobody else waits for them', async () => {
    const slow: Socket[] = []
    const closed: number[] = []
    const start = Date.now()
    const dribble = (text: string): void => {
      const socket = connect(target.port, '127.0.0.1')
      slow.push(socket)
      let at = 0
      const timer = setInterval(() => socket.writable && socket.write(text[at++ % text.length]!), 500)
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(timer)
        closed.push(Date.now() - start)
      })
    }
    for (let i = 0; i < 100; i++) dribble(`POST /v1/batch HTTP/1.1\r\n${host()}\r\nX-Slow: ${'a'.repeat(500)}`)
    const head = `POST /v1/batch HTTP/1.1\r\n${host()}\r\nContent-Length: 400000\r\n\r\n`
    for (let i = 0; i < 100; i++) {
      dribble(' '.repeat(1_000))
      slow.at(-1)!.write(head)
    }
    await new Promise((done) => setTimeout(done, 1_000))
    const times: number[] = []
    for (let i = 0; i < 50; i++) {
      const before = performance.now()
      expect((await target.post('/v1/batch', batchOf(goodEvent()))).status).toBe(200)
      times.push(performance.now() - before)
    }
    expect(times.sort((a, b) => a - b)[45]).toBeLessThan(1_000)
    while (closed.length < slow.length && Date.now() - start < CUT_BY + 5_000) await new Promise((done) => setTimeout(done, 250)) // biome-ignore format: one line
    for (const socket of slow) socket.destroy()
    expect(closed.length).toBe(slow.length)
    expect(Math.max(...closed)).toBeLessThan(CUT_BY)
  }, 60_000)
})

describe('paths', () => {
  it.each([
    '/desk/../../package.json', '/desk/%2e%2e/%2e%2e/package.json', '/desk/..%2f..%2fpackage.json', '/desk/dist/../../package.json',
    '/desk//etc/passwd', '/desk/....//....//package.json', '/desk/%00', '/desk/desk.js%00.html', '/desk/..\\..\\package.json',
    '/desk/public/index.html', '/desk/package.json', '/desk/src/main.tsx', '/.env', '/.git/config', '/desk/%c0%ae%c0%ae/package.json',
  ])('%s leads nowhere', async (path) => {
    const { answer } = await target.raw(`GET ${path} HTTP/1.1\r\n${host()}\r\nConnection: close\r\n\r\n`)
    expect([400, 404]).toContain(statusOf(answer))
    expect(answer).not.toMatch(/"dependencies"|root:|\[core\]/)
  }) // biome-ignore format: a list
})
