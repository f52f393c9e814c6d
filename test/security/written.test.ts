import { dataLayer } from '@lotse/capture'
import type { Host, LotseConfig } from '@lotse/contract'
import { checkJourneys } from '@lotse/workshop'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTarget, type Target } from './openTarget.ts'
import { naughty, pollution, prototypes } from './shared.ts'

const RUNS = { numRuns: Number(process.env.LOTSE_RUNS ?? 200) }
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughty), fc.string(), fc.constant('\ud83d'))
const json = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  fc.constantFrom(...pollution.json_documents.map((one) => JSON.parse(one) as unknown)),
)

describe('consent receipts', () => {
  let target: Target
  beforeAll(async () => {
    target = await openTarget({ ratePerMinute: 0 })
  })
  afterAll(() => target.close())

  const day = () => new Date().toISOString().slice(0, 10)
  const whole = fc.record({ site: fc.constant('shop'), day: fc.constant(day()), version: fc.constant(1), hash: fc.constant('abc'), purposes: fc.constant({ analytics: 'granted' }), source: fc.constant('banner'), language: fc.constant('de') }) // biome-ignore format: a record
  const field = fc.constantFrom('site', 'day', 'version', 'hash', 'purposes', 'source', 'language')
  const broken = fc.tuple(whole, field, fc.oneof(text, json)).map(([receipt, name, value]) => ({ ...receipt, [name]: value })) // biome-ignore format: one thought
  const odd = fc.tuple(whole, text).map(([receipt, id]) => ({ ...receipt, purposes: { [id]: 'granted' } }))

  it('of any kind are counted or refused; the report answers after each hundred, and no prototype has changed', async () => {
    const before = prototypes()
    let sent = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(whole, broken, odd, json), async (receipt) => {
        const { status } = await target.post('/v1/receipt', JSON.stringify(receipt) ?? 'null')
        expect([200, 400]).toContain(status)
        if (++sent % 100 === 0) expect((await fetch(`${target.url}/desk/api/report`)).status).toBe(200)
      }),
      RUNS,
    )
    const report = await (await fetch(`${target.url}/desk/api/report`)).json()
    expect(report.consent).toBeDefined()
    expect(prototypes()).toBe(before)
  }, 60_000)

  it.each([
    ['half a character', { site: '\ud83d' }],
    ['a NUL', { source: 'a\0b' }],
    ['half a character as a purpose', { purposes: { '\ud83d': 'granted' } }],
    ['a text as purposes', { purposes: '' }],
    ['a number as purposes', { purposes: 5 }],
    ['a list as purposes', { purposes: ['granted'] }],
  ])('%s is refused', async (_, more) => {
    const receipt = { site: 's', day: day(), version: 1, hash: 'h', purposes: { analytics: 'granted' }, source: 'banner', language: 'de', ...more } // biome-ignore format: a record
    expect((await target.post('/v1/receipt', JSON.stringify(receipt))).status).toBe(400)
  })
})

describe('files of journeys', () => {
  const config: LotseConfig = { lotse: 1, site: { id: 's' }, personas: [{ id: 'p', when: { event: 'page_view' } }] }
  const step = fc.record({ event: fc.oneof(text, json), at: fc.oneof(text, json), properties: json, expect: json }, { requiredKeys: [] }) // biome-ignore format: one line
  const journey = fc.record({ name: fc.oneof(text, json), steps: fc.oneof(fc.array(step), json), events: fc.oneof(fc.array(step), json), expect: json }, { requiredKeys: [] }) // biome-ignore format: one line

  it('of any kind get problems with a place, never an exception, and change no prototype', () => {
    const before = prototypes()
    const file = fc.oneof(text, json.map((one) => JSON.stringify(one)), fc.record({ journeys: fc.oneof(fc.array(journey), json) }).map((one) => JSON.stringify(one)), fc.array(journey).map((one) => JSON.stringify(one))) // biome-ignore format: one thought
    fc.assert(
      fc.property(file, (given) => {
        for (const { line, message } of checkJourneys(given, config)) {
          expect(line).toBeGreaterThan(0)
          expect(message.length).toBeGreaterThan(0)
        }
      }),
      RUNS,
    )
    expect(prototypes()).toBe(before)
  }, 60_000)
})

describe('entries of the dataLayer', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('of any kind never throw into the page; an event after them is heard, with its own parameters', () => {
    const before = prototypes()
    const parameters = fc.oneof(json, fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withMap: true, withSet: true })) // biome-ignore format: one line
    const entry = fc.oneof(parameters, fc.tuple(fc.constant('event'), text, parameters), fc.record({ event: fc.oneof(text, json), ecommerce: parameters, more: parameters }, { requiredKeys: [] })) // biome-ignore format: one line
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), (early, late) => {
        const layer: unknown[] = [...early]
        vi.stubGlobal('window', { dataLayer: layer })
        const heard: [string, unknown][] = []
        const host = { track: (name: string, properties: unknown) => void heard.push([name, properties]), report() {} } as unknown as Host // biome-ignore format: one line
        const undo = dataLayer({ as: (_, tell) => tell() } as Parameters<typeof dataLayer>[0]).setup!(host)
        for (const one of late) expect(layer.push(one)).toBe(layer.length)
        layer.push({ ecommerce: null }, { event: 'add_to_wishlist', value: 7 })
        expect(heard.at(-1)).toEqual(['add_to_wishlist', { value: 7 }])
        // What is handed on is a copy that can be written.
        for (const [, properties] of heard) expect(() => JSON.stringify(properties)).not.toThrow()
        undo?.()
      }),
      RUNS,
    )
    expect(prototypes()).toBe(before)
  }, 60_000)
})
