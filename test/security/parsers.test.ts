import { cleanUrl, redact } from '@lotse/capture'
import { createGate, lowerConsent } from '@lotse/consent'
import type { Facts, LotseConfig, LotseEvent, Stage, Visitor } from '@lotse/contract'
import { createCell, mergeFacts } from '@lotse/core'
import { createClassifier, createReader, knowVisitor } from '@lotse/persona'
import { glob, parseDuration, readPath } from '@lotse/rules'
import { readPreview } from '@lotse/slots'
import { buildConfig, checkConfig, readConfig } from '@lotse/workshop'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkEvent } from '../../packages/collector/src/receive/checkEvent.ts'
// Rooms' own doors, not copies of what is behind them.
import { readBody } from '../../packages/collector/src/receive/readBody.ts'
import { readMessages } from '../../packages/collector/src/receive/readMessages.ts'
import { readCookie } from '../../packages/consent/src/adapters/readCookie.ts'
import { isGranted } from '../../packages/consent/src/isGranted.ts'
import { naughty, pollution, prototypes } from './shared.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughty), fc.string())
const json = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...pollution.json_documents.map((one) => JSON.parse(one) as unknown)),
)
const RUNS = { numRuns: Number(process.env.LOTSE_RUNS ?? 300) }
/** A pattern that takes longer than this for 2,048 characters can be made to hang a page, ms. */
const SLOW = 250

describe('the rule language', () => {
  it('durations: what is read is a finite number of ms, and only what the language has', () => {
    fc.assert(
      fc.property(fc.oneof(text, json), (given) => {
        const ms = parseDuration(given)
        expect(ms === undefined || (ms >= 0 && /^\d+(?:\.\d+)?(?:ms|[smhdw])$/.test(given as string))).toBe(true)
      }),
      RUNS,
    )
    fc.assert(
      fc.property(fc.nat(1e6), fc.constantFrom('s', 'm', 'h', 'd', 'w'), (n, unit) => {
        expect(parseDuration(`${n}${unit}`)).toBe(n * { s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 }[unit]!)
      }),
    )
  })

  it('globs: never throw, match themselves where they have no star, and never hang', () => {
    fc.assert(
      fc.property(text, text, (pattern, given) => {
        expect(typeof glob(pattern)(given)).toBe('boolean')
        if (!pattern.includes('*')) expect(glob(pattern)(pattern)).toBe(true)
        expect(glob('**')(given)).toBe(true)
      }),
      RUNS,
    )
    const attacks = [
      '*a'.repeat(100),
      '**a'.repeat(100),
      '**/*'.repeat(60),
      `${'*'.repeat(200)}b`,
      '**/'.repeat(100),
      `${'a*'.repeat(128)}b`,
    ]
    for (const pattern of attacks)
      for (const given of ['a'.repeat(2_048), '/a'.repeat(1_024), `${'a/'.repeat(1_024)}!`]) {
        const start = performance.now()
        glob(pattern)(given)
        expect(performance.now() - start, pattern.slice(0, 20)).toBeLessThan(SLOW * 8)
      }
  })

  it('paths: read own properties alone', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.constantFrom(...pollution.dot_paths)),
        json,
        (path, from) => void readPath(path)(from),
      ),
      RUNS,
    )
    for (const path of pollution.dot_paths) expect(readPath(path)({ a: [{}] }) ?? undefined).toBeUndefined()
  })

  it('facts: merging changes no prototype, and no input', () => {
    const before = prototypes()
    fc.assert(
      fc.property(json, json, (into, facts) => {
        if (!facts || typeof facts !== 'object' || !into || typeof into !== 'object') return
        const was = JSON.stringify([into, facts])
        mergeFacts(into as Facts, facts as Facts)
        expect(JSON.stringify([into, facts])).toBe(was)
      }),
      RUNS,
    )
    expect(prototypes()).toBe(before)
  })
})

describe('the config reader', () => {
  it('never throws, says where, and takes nothing that it does not know', () => {
    const before = prototypes()
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          json.map((one) => JSON.stringify(one)),
          json.map((one) => `{"lotse":1,"site":{"id":"s"},"personas":${JSON.stringify(one)}}`),
          json.map(
            (one) =>
              `{"lotse":1,"site":{"id":"s"},"slots":[{"id":"a","variants":[{"id":"v","content":${JSON.stringify(one)}}]}]}`,
          ),
        ),
        (given) => {
          for (const { line, column } of checkConfig(given)) expect(line > 0 && column > 0).toBe(true)
          const { config } = readConfig(given)
          if (config) buildConfig(config)
        },
      ),
      RUNS,
    )
    for (const document of pollution.json_documents) expect(readConfig(document).config).toBeUndefined()
    expect(prototypes()).toBe(before)
  }, 120_000)

  it.each([
    [
      'deep',
      `{"lotse":1,"site":{"id":"s"},"personas":[{"id":"a","when":${'{"all":['.repeat(2_000)}{"event":"page_view"}${']}'.repeat(2_000)}}]}`,
    ],
    ['deeper than the stack', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    [
      'huge',
      JSON.stringify({
        lotse: 1,
        site: { id: 's' },
        personas: Array.from({ length: 1_500 }, (_, i) => ({ id: `p${i}`, when: { event: 'page_view' } })),
      }),
    ],
    [
      'audiences that name each other',
      '{"lotse":1,"site":{"id":"s"},"audiences":[{"id":"a","when":{"audience":"b"}},{"id":"b","when":{"audience":"a"}}],"personas":[{"id":"p","when":{"audience":"a"}}]}',
    ],
    ['an audience that names itself', '{"lotse":1,"site":{"id":"s"},"audiences":{"a":{"audience":"a"}}}'],
  ])(
    '%s: an answer within seconds, no throw',
    (_, given) => {
      const start = Date.now()
      expect(Array.isArray(checkConfig(given))).toBe(true)
      expect(Date.now() - start).toBeLessThan(20_000)
    },
    60_000,
  )
})

describe('what the collector reads', () => {
  it('bodies and messages: a text or a status, messages or none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('identity', 'gzip', 'br', 'GZIP ', ''),
        async (bytes, coding) => {
          const raw = new Request('http://x.invalid/', { method: 'POST', body: bytes as never })
          const headers: { [name: string]: string } = { 'content-encoding': coding }
          const body = await readBody({ req: { header: (name: string) => headers[name], raw }, header() {} } as never)
          expect('text' in body || [400, 413, 415].includes(body.status)).toBe(true)
        },
      ),
      RUNS,
    )
    fc.assert(
      fc.property(
        fc.constantFrom('batch', 'track', 'page', '__proto__', 'constructor'),
        fc.oneof(
          text,
          json.map((one) => JSON.stringify(one)),
          json.map((one) => `{"batch":[${JSON.stringify(one)}]}`),
        ),
        (path, given) => {
          for (const message of readMessages(path, given)?.messages ?? []) {
            const { event, reason } = checkEvent(message, new Set(['search']), {})
            expect(!event).toBe(!!reason)
          }
        },
      ),
      RUNS,
    )
  })
})

describe('what the page reads', () => {
  it('a consent record: granted only by a whole one of these words and this age', () => {
    vi.stubGlobal('addEventListener', () => {})
    let visitor = { facts: {} } as Visitor
    const stage = {
      config: { consent: lowerConsent({ site: { id: 's' } }) },
      visitor: { get: () => visitor, set: (more: Partial<Visitor>) => void (visitor = { ...visitor, ...more }), watch: () => () => {} },
      platform: { now: () => Date.parse('2026-11-22'), signals: () => ({}), mirror: { read: () => undefined, onChange: () => () => {} } },
    } as unknown as Stage // biome-ignore format: a page that knows nobody
    const { hash, valid } = createGate(stage, async () => {})
    vi.unstubAllGlobals()
    const read = (stored: unknown) => valid(typeof stored === 'string' ? stored : JSON.stringify(stored))
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          json,
          json.map((purposes) => ({ v: 1, hash, date: '2026-11-22', purposes })),
        ),
        (stored) => {
          const record = read(stored)
          for (const purpose of ['analytics', 'constructor', '__proto__', 'toString'])
            if (isGranted(record, purpose))
              expect((stored as { purposes: { [id: string]: string } }).purposes[purpose]).toBe('granted')
        },
      ),
      RUNS,
    )
    for (const date of ['2027-11-22', '2020-01-01', '', 'x', null])
      expect(read({ v: 1, hash, date, purposes: {} })).toBeUndefined()
    expect(read({ v: 1, hash, date: '2026-11-22', purposes: {} })).toBeDefined()
  })

  it('a classifier state: taken or forgotten, never thrown', () => {
    const config: LotseConfig = {
      lotse: 1,
      site: { id: 's' },
      personas: [
        { id: 'a', when: { event: 'search', times: { atLeast: 2 } } },
        { id: 'b', score: { halfLife: '1d', enter: 1, leave: 0.5, signals: [{ event: 'search', weight: 1 }] } },
      ],
    }
    const reader = createReader(buildConfig(config))
    const whole = createClassifier(config).fresh('v') as unknown as { [key: string]: unknown }
    const changed = fc
      .tuple(fc.constantFrom(...Object.keys(whole)), json)
      .map(([key, value]) => JSON.stringify({ ...whole, [key]: value }))
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          json.map((one) => JSON.stringify(one)),
          changed,
        ),
        (stored) => {
          const visitor = createCell<Visitor>({
            consent: { status: 'decided', granted: { personalization: true }, confirmed: false },
            id: undefined,
            context: undefined,
            facts: {},
            answer: undefined,
            slots: {},
          })
          const platform = {
            now: () => 1e12,
            mirror: { read: () => stored, write() {}, remove() {}, onChange: () => () => {} },
            signals: () => ({ gpc: false, dnt: false }),
          }
          knowVisitor(reader, visitor, platform).stop()
        },
      ),
      RUNS,
    )
  })

  it('a preview: undefined or names, and never without leave', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          text.map((one) => `?lotse=${encodeURIComponent(one.toWellFormed())}`),
          fc.constantFrom(...pollution.query_strings),
        ),
        async (search) => {
          const preview = await readPreview({ preview: true }, search, 'https://a.example')
          if (preview)
            expect(
              [preview.persona, preview.phase, preview.device, ...Object.values(preview.slots)].every(
                (one) => one === undefined || typeof one === 'string',
              ),
            ).toBe(true)
          for (const shut of [
            undefined,
            false,
            ['https://b.example'],
            { sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
          ])
            expect(await readPreview({ preview: shut } as never, search, 'https://a.example')).toBeUndefined()
        },
      ),
      { numRuns: 100 },
    )
  })

  it('addresses: nothing of a query that was not allowed, no fragment, no user', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })), (url) => {
        const cleaned = cleanUrl(url)
        if (cleaned)
          expect(
            new URL(cleaned).hash +
              [...new URL(cleaned).searchParams.keys()].filter(
                (key) =>
                  !/^(?:utm_|lotse_c|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|li_fat_id)/.test(key),
              ),
          ).toBe('')
        expect(cleanUrl(cleaned)).toBe(cleaned)
      }),
      RUNS,
    )
  })

  it('redaction: never throws on what JSON has, twice is once, is quick, and leaves no canary', () => {
    const event = (said: unknown): LotseEvent => ({
      type: 'track',
      event: 'search',
      messageId: 'm',
      anonymousId: 'v',
      timestamp: '2026-11-22T10:00:00Z',
      properties: { said } as never,
      context: { page: { title: String(said).slice(0, 200) } },
    })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          text,
          json.filter((one) => one === null || typeof one !== 'object'),
        ),
        (said) => {
          const once = redact(event(said))
          expect(redact(once)).toEqual(once)
        },
      ),
      RUNS,
    )
    for (const canary of ['canary@example.org', 'canary%40example.org', '4111 1111 1111 1111', '+49 171 2345678'])
      expect(JSON.stringify(redact(event(`my ${canary} is`)))).not.toContain(canary)
    for (const long of [
      'x'.repeat(1e6),
      'x@'.repeat(5e5),
      '4'.repeat(1e6),
      '%40'.repeat(3e5),
      `https://${'x'.repeat(1e6)}`,
      '+4 '.repeat(3e5),
      'a@a.'.repeat(2e5),
    ]) {
      const start = performance.now()
      redact(event(long))
      expect(performance.now() - start, long.slice(0, 12)).toBeLessThan(4_000)
    }
  })

  it('cookies: the one of this name, else none', () => {
    fc.assert(
      fc.property(text, text, (cookie, name) => {
        Object.assign(globalThis, { document: { cookie } })
        const value = readCookie(name)
        expect(value === undefined || `; ${cookie}`.includes(`; ${name}=${value}`)).toBe(true)
      }),
      RUNS,
    )
    Reflect.deleteProperty(globalThis, 'document')
  })

  it('consent settings of any kind make a gate that asks or denies', () => {
    fc.assert(
      fc.property(fc.constantFrom(...naughty), (id) => {
        expect(lowerConsent({ site: { id } }).modes).toEqual({ default: 'optIn' })
      }),
      RUNS,
    )
  })
})
