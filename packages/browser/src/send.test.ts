// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { send } from './send.ts'

let asked: { keepalive?: boolean; credentials?: string; headers?: unknown }[]
let answer: (response: Response) => void
beforeEach(() => {
  asked = []
  Reflect.deleteProperty(globalThis, Symbol.for('lotse.keepalive'))
  vi.stubGlobal('fetch', (_: string, init: object) => {
    asked.push(init)
    return new Promise<Response>((resolve) => {
      answer = resolve
    })
  })
})
afterEach(() => vi.unstubAllGlobals())
const text = (bytes: number): string => 'x'.repeat(bytes)
const ok = (headers = {}) => new Response('', { status: 200, headers })

it('keeps the ledger of the 64 KiB to the byte, over all copies on the page', async () => {
  const first = send('/', text(65_535), false)
  const second = send('/', text(2), false)
  expect(asked.map(({ keepalive }) => keepalive)).toEqual([true, false])
  answer(ok())
  await second
  const third = send('/', text(1), false)
  expect(asked[2]!.keepalive).toBe(true)
  answer(ok())
  await third
  vi.resetModules()
  const { send: other } = await import('./send.ts')
  void other('/', text(2), false)
  expect(asked[3]!.keepalive).toBe(false)
  answer(ok())
  void first
})

it('counts a body as in flight until its answer is read', async () => {
  const first = send('/', text(65_536), false)
  let read = (): void => {}
  const slow = { text: () => new Promise((resolve) => void (read = () => resolve(''))) }
  answer(Object.assign(ok(), slow))
  await new Promise((resolve) => setTimeout(resolve, 5))
  const second = send('/', text(1), false)
  expect(asked[1]!.keepalive).toBe(false)
  answer(ok())
  read()
  await Promise.all([first, second])
  void send('/', text(1), false)
  expect(asked[2]!.keepalive).toBe(true)
  answer(ok())
})

it('while leaving: beyond the quota by fetchLater, else by beacon, else it is to be split', async () => {
  const beacon = vi.fn(() => true)
  vi.stubGlobal('navigator', { sendBeacon: beacon })
  expect(await send('/', text(70_000), true)).toEqual({ status: 0, retryAfter: 0 })
  expect([asked.length, beacon.mock.calls.length]).toEqual([0, 1])
  beacon.mockReturnValue(false)
  expect((await send('/', text(70_000), true)).status).toBe(413)
  const later = vi.fn(() => ({ activated: false }))
  vi.stubGlobal('fetchLater', later)
  expect((await send('/', text(70_000), true)).status).toBe(0)
  expect(beacon).toHaveBeenCalledTimes(2)
  later.mockImplementation(() => {
    throw new DOMException('quota', 'QuotaExceededError')
  })
  expect((await send('/', text(70_000), true)).status).toBe(413)
})

it.each([
  ['7', 7_000],
  [new Date(Date.now() + 30_000).toUTCString(), 30_000],
  ['86400000', 3_600_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', 0],
])('Retry-After: %s', async (header, ms) => {
  const sent = send('/', 'x', false)
  answer(new Response('', { status: 429, headers: { 'Retry-After': header } }))
  const { status, retryAfter } = await sent
  expect(status).toBe(429)
  expect(Math.abs(retryAfter - ms)).toBeLessThan(2_000)
})

it('asks simply: no header of its own, no cookies', async () => {
  const sent = send('/', 'x', false)
  expect(asked[0]).toMatchObject({ credentials: 'omit' })
  expect(asked[0]!.headers).toBeUndefined()
  answer(ok())
  await sent
})
