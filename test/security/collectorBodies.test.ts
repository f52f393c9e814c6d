import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchOf, goodEvent, openTarget, type Target } from './openTarget.ts'
import { jsonCases } from './shared.ts'

const MB = 1024 * 1024
const GZIP = { 'Content-Encoding': 'gzip' }

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

/** It lives, and takes what it should. */
const isWell = async (): Promise<void> => {
  const before = target.store.counts().events
  expect((await target.post('/v1/batch', batchOf(goodEvent()))).status).toBe(200)
  expect(target.store.counts().events).toBe(before + 1)
}

describe('bodies made to hurt', () => {
  it('refuses every broken JSON of the test suite with 400, and lives', async () => {
    const broken = jsonCases.filter(([name]) => name.startsWith('n_'))
    const wrong: string[] = []
    for (const [name, bytes] of broken) {
      const { status } = await target.post('/v1/batch', new Uint8Array(bytes))
      if (status !== 400) wrong.push(`${name}: ${status}`)
    }
    expect(wrong).toEqual([])
    await isWell()
  }, 60_000)

  it('takes valid JSON of any kind as no batch, without falling over', async () => {
    const wrong: string[] = []
    for (const [name, bytes] of jsonCases.filter(([one]) => /^[yi]_/.test(one))) {
      const inside = Buffer.concat([Buffer.from('{"batch":['), bytes, Buffer.from(']}')])
      for (const body of [bytes, inside]) {
        const { status } = await target.post('/v1/batch', new Uint8Array(body))
        if (status !== 200 && status !== 400) wrong.push(`${name}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
    await isWell()
  }, 60_000)

  it.each([
    ['a list', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['an object', `${'{"a":'.repeat(70_000)}1${'}'.repeat(70_000)}`],
  ])('%s nested to the limit of the body is refused or a dead letter, not a crash', async (_, deep) => {
    for (const body of [deep, `{"batch":[${deep}]}`, `{"batch":[{"properties":${deep}}]}`]) {
      const { status } = await target.post('/v1/batch', body)
      expect([200, 400, 413]).toContain(status)
    }
    await isWell()
  })

  it('an event of more keys, depth or bytes than it may have is a dead letter; its neighbours are kept', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, i) => [`k${i}`, i]))
    const deep = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)
    const before = target.store.counts()
    const bad = [many, deep, { long: 'x'.repeat(33_000) }].map((properties) => goodEvent({ properties }))
    const { status } = await target.post('/v1/batch', batchOf(goodEvent(), ...bad, goodEvent()))
    expect(status).toBe(200)
    const after = target.store.counts()
    expect([after.events - before.events, after.deadLetters - before.deadLetters]).toEqual([2, 3])
  })

  it('a batch of 100,000 nothings is answered, and quickly', async () => {
    const start = Date.now()
    const { status } = await target.post('/v1/batch', `{"batch":[${'0,'.repeat(100_000)}0]}`)
    expect([200, 413]).toContain(status)
    expect(Date.now() - start).toBeLessThan(10_000)
    await isWell()
  }, 30_000)

  it.each([
    ['one to a thousand', gzipSync(Buffer.alloc(400 * MB))],
    ['within a zip', gzipSync(gzipSync(Buffer.alloc(200 * MB)))],
  ])(
    'a gzip bomb, %s, is refused before it is unpacked',
    async (_, bomb) => {
      const before = process.memoryUsage().rss
      const { status } = await target.post('/v1/batch', new Uint8Array(bomb), GZIP)
      expect([400, 413]).toContain(status)
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB)
      await isWell()
    },
    60_000,
  )

  it('broken and unknown codings are final', async () => {
    expect((await target.post('/v1/batch', 'no zip', GZIP)).status).toBe(400)
    const cut = gzipSync(batchOf(goodEvent())).subarray(0, 20)
    expect((await target.post('/v1/batch', new Uint8Array(cut), GZIP)).status).toBe(400)
    expect((await target.post('/v1/batch', 'x', { 'Content-Encoding': 'br' })).status).toBe(415)
    expect((await target.post('/v1/batch', 'x', { 'Content-Encoding': 'gzip, gzip' })).status).toBe(415)
    expect((await target.post('/v1/batch', new Uint8Array([0x7b, 0xff, 0xfe]))).status).toBe(400)
  })

  it('more than it may have is refused while it still comes', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(out) {
        sent += 64 * 1024
        if (sent > 200 * MB) out.close()
        else out.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      },
    })
    const { status } = await target.post('/v1/batch', endless).catch(() => ({ status: 413 }))
    expect(status).toBe(413)
    expect(sent).toBeLessThan(50 * MB)
    await isWell()
  })
})
