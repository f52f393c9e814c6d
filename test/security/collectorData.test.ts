import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batchOf, goodEvent, openTarget, type Target } from './openTarget.ts'
import { naughty, pollution, prototypes } from './shared.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget({ config: { lotse: 1, site: { id: 's' }, events: { compare: {} } } })
})
afterAll(() => target.close())

/** Of UTF-16 only what is a character survives UTF-8. */
const whole = naughty.filter((text) => text.isWellFormed() && text.length > 0 && !text.includes('\0'))

describe('texts made to break out', () => {
  it('come back as they were sent, wherever they stand, and nothing else happens', async () => {
    const tables = () => target.store.database.prepare('SELECT sql FROM sqlite_master ORDER BY name').all()
    const before = JSON.stringify(tables())
    const events = whole.map((text, i) =>
      goodEvent({
        messageId: `naughty-${i}-${[...text].slice(0, 60).join('')}`,
        anonymousId: [...text].slice(0, 60).join(''),
        userId: [...text].slice(0, 60).join(''),
        properties: { search_term: text, [text]: text },
        context: { page: { title: text, path: text }, campaign: { source: text } },
      }),
    )
    for (let at = 0; at < events.length; at += 50)
      expect((await target.post('/v1/batch', batchOf(...events.slice(at, at + 50)))).status).toBe(200)
    const stored = new Map([...target.store.events()].map((event) => [event.messageId, event]))
    for (const event of events as { messageId: string }[]) expect(stored.get(event.messageId)).toEqual(event)
    expect(JSON.stringify(tables())).toBe(before)
    const { status } = await fetch(`${target.url}/desk/api/report`)
    expect(status).toBe(200)
  }, 60_000)

  it('as filters of the report give an answer or 400, and change nothing', async () => {
    const before = target.store.counts()
    for (const text of whole.slice(0, 150)) {
      const query = new URLSearchParams({ from: text, to: text, days: text, persona: text, phase: text, channel: text, device: text, sample: text, bots: text }) // biome-ignore format: a list
      const { status } = await fetch(`${target.url}/desk/api/report?${query}`)
      // 431: a text of kilobytes in nine headers' worth of address.
      expect([200, 400, 431], text).toContain(status)
    }
    expect(target.store.counts()).toEqual(before)
  }, 60_000)

  it('do not reach the log', () => {
    for (const text of ['DROP TABLE', 'onerror', 'jndi', 'Set-Cookie'])
      expect(target.logged.join('\n')).not.toContain(text)
  })
})

describe('halves of characters', () => {
  it('are dead letters wherever they stand: the native reader of the store would end the process', async () => {
    const before = target.store.counts()
    const half = '\ud83d'
    const bad = [{ anonymousId: half }, { userId: half }, { messageId: half }, { event: half }, { properties: { search_term: half } }, { properties: { [half]: 1 } }].map(goodEvent) // biome-ignore format: a list
    const cut = goodEvent({ event: `${'x'.repeat(254)}😀`, properties: { long: '😀'.repeat(3_000) } })
    expect((await target.post('/v1/batch', batchOf(...bad, cut, goodEvent()))).status).toBe(200)
    const after = target.store.counts()
    expect([after.events - before.events, after.deadLetters - before.deadLetters]).toEqual([1, bad.length + 1])
    expect(target.store.deadLetters(50).length).toBeGreaterThan(bad.length)
    expect((await fetch(`${target.url}/desk/api/report`)).status).toBe(200)
  })
})

describe('ids', () => {
  it('with a NUL are dead letters, and the report still answers: they would be next for ever', async () => {
    const before = target.store.counts()
    const bad = ['\0', 'a\0b'].flatMap((id) => [goodEvent({ anonymousId: id }), goodEvent({ userId: id }), goodEvent({ messageId: id })]) // biome-ignore format: one thought
    await target.post('/v1/batch', batchOf(...bad, goodEvent()))
    const after = target.store.counts()
    expect([after.events - before.events, after.deadLetters - before.deadLetters]).toEqual([1, bad.length])
    target.store.database.prepare('INSERT INTO stale (visitor) VALUES (?)').run('a\0b')
    expect((await fetch(`${target.url}/desk/api/report`, { signal: AbortSignal.timeout(10_000) })).status).toBe(200)
  })

  it('are stored once, the first write wins, whoever sends it again', async () => {
    const event = goodEvent({ messageId: 'replayed' })
    for (let i = 0; i < 5; i++) await target.post('/v1/batch', batchOf(event, event))
    const other = goodEvent({
      messageId: 'replayed',
      anonymousId: 'somebody-else',
      properties: { search_term: 'forged' },
    })
    expect((await target.post('/v1/batch', batchOf(other))).status).toBe(200)
    const stored = [...target.store.events()].filter(({ messageId }) => messageId === 'replayed')
    expect(stored).toEqual([event])
  })

  it('of others erase nothing: only a whole UUID is heard, and only its own events go', async () => {
    const before = target.store.counts().events
    for (const anonymousId of ['visitor-1', '%', '', '_', '*', null, { $ne: 1 }, ['visitor-1'], "x' OR 1=1 --"])
      expect((await target.post('/v1/erase', JSON.stringify({ anonymousId }))).status).toBe(400)
    expect(target.store.counts().events).toBe(before)
  })
})

describe('documents that reach for the prototype', () => {
  it('change no prototype, as batch, event, properties, context, traits, receipt or erasure', async () => {
    const before = prototypes()
    for (const document of pollution.json_documents) {
      const id = JSON.stringify(`polluting-${document}`.slice(0, 200))
      const event = (more: string) => `{"type":"track","event":"compare","messageId":${id},"anonymousId":"v","timestamp":"2026-11-22T10:00:00Z",${more}}`
      const bodies = [document, `{"batch":[${document}]}`, `{"batch":[${event(`"properties":${document}`)}]}`, `{"batch":[${event(`"context":${document},"traits":${document}`)}]}`, `{"batch":[${event('"a":1')}],"writeKey":${document}}`]
      for (const body of bodies) for (const path of ['/v1/batch', '/v1/track', '/v1/receipt', '/v1/erase'])
        expect((await target.post(path, body)).status, body).toBeLessThan(500)
    }
    await fetch(`${target.url}/desk/api/report`)
    expect(prototypes()).toBe(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  }) // biome-ignore format: a list

  it('event names of the language are neither known nor declared', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
    const before = target.store.counts()
    await target.post('/v1/batch', batchOf(...names.map((event) => goodEvent({ event }))))
    const after = target.store.counts()
    expect([after.events - before.events, after.deadLetters - before.deadLetters]).toEqual([0, names.length])
  })
})

describe('a write key', () => {
  it('is asked for in every form, and not by the prototype', async () => {
    const locked = await openTarget({ config: { lotse: 1, site: { id: 's' }, collect: { endpoint: '/', writeKey: 'secret' } } })
    const body = { batch: [goodEvent()] }
    for (const more of [{}, { writeKey: '' }, { writeKey: null }, { writeKey: ['secret'] }, { writeKey: 'Secret' }, JSON.parse('{"__proto__":{"writeKey":"secret"}}')])
      expect((await locked.post('/v1/batch', JSON.stringify({ ...body, ...more }))).status).toBe(401)
    expect((await locked.post('/v1/batch', JSON.stringify({ ...body, writeKey: 'secret' }))).status).toBe(200)
    await locked.close()
  }) // biome-ignore format: a list
})
