import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { checkConfig, readConfig } from './checkConfig.ts'
import { configSchema } from './schema/config.ts'

const example = readFileSync(new URL('../cases/example.json', import.meta.url), 'utf8')
const config = (parts: object): string =>
  JSON.stringify({ lotse: 1, site: { id: 'a', languages: ['en'] }, ...parts }, null, 1)
const told = (parts: object): string[] => checkConfig(config(parts)).map(({ path, message }) => `${path} ${message}`)
const persona = (when: object): object => ({ personas: [{ id: 'p', label: 'P', when }] })

test('two thousand rules are checked in less than a second', () => {
  const personas = Array.from({ length: 400 }, (_, i) => ({
    id: `p${i}`,
    label: 'P',
    when: {
      all: [
        { event: 'view_item', where: { item_id: `x${i}` }, times: { atLeast: 3 }, within: '7d' },
        {
          any: [
            { event: 'add_to_cart', within: '1d' },
            { fact: 'cart.value', atLeast: i, lessThan: i + 9 },
          ],
        },
        { none: [{ event: 'purchase' }] },
      ],
    },
  }))
  const text = config({ personas })
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    expect(checkConfig(text)).toEqual([])
    return process.cpuUsage(start).user / 1000
  })
  // CPU time, the quickest: what else the machine does is no matter of ours.
  expect(Math.min(...times)).toBeLessThan(1000)
})

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.nat(example.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, cut, put) => {
      const text = example.slice(0, at) + put + example.slice(at + cut)
      for (const { line, column } of checkConfig(text)) {
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
  for (const text of ['', '[]', 'null', '"x"', '1', '{', '{"lotse":', '\ufeff{}', '{"__proto__":1}'])
    expect(checkConfig(text).length).toBeGreaterThan(0)
})

test('what valibot refuses has an error, in the place of any value', () => {
  const junk = fc.constantFrom<unknown>(null, 0, -1, 'x', '', true, [], {}, [1], { x: 1 }, ['x'], 1.5)
  const places: (string | number)[][] = []
  const collect = (value: unknown, path: (string | number)[]): void => {
    places.push(path)
    if (typeof value === 'object' && value)
      for (const [key, each] of Object.entries(value))
        collect(each, [...path, Array.isArray(value) ? Number(key) : key])
  }
  collect(JSON.parse(example), [])
  fc.assert(
    fc.property(fc.constantFrom(...places.slice(1)), junk, (path, value) => {
      const changed = JSON.parse(example)
      const holder = path.slice(0, -1).reduce((each, key) => each[key], changed)
      holder[path.at(-1)!] = value
      const refused = !v.safeParse(configSchema, changed).success
      const errors = checkConfig(JSON.stringify(changed), { errorsOnly: true })
      if (refused) expect(errors, JSON.stringify([path, value])).not.toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('windows line ends, tabs and a byte order mark keep places right', () => {
  const text = `\ufeff{\r\n\t"lotse": 1,\r\n\t"site": { "id": "a" },\r\n\t"gaols": []\r\n}`
  expect(checkConfig(text)).toMatchObject([{ path: 'gaols', line: 4, column: 2, suggestion: 'goals' }])
  expect(readConfig('\ufeff{ "lotse": 1, "site": { "id": "a" } }').config).toEqual({ lotse: 1, site: { id: 'a' } })
})

test('missing is not wrong: all of the rule language is taken', () => {
  const when = {
    all: [
      {
        some: 1,
        of: [{ event: ['view_item', 'compare'], distinct: 'item_id', moreThan: 2, within: '30d' }, { event: '*' }],
      },
      {
        event: 'purchase',
        sum: 'value',
        atLeast: { of: { event: 'purchase', sum: 'value', within: '30d' }, factor: 0.3 },
      },
      { event: 'view_item', maxRepeat: 'items.item_id', atLeast: 2 },
      { event: 'page_view', share: { 'page.category': ['sale', 'outlet'] }, between: [0.2, 1] },
      { event: 'purchase', since: 'last', atMost: '30d' },
      { activeTime: '*', atLeast: '20s', within: 'session' },
      { visits: 'days', atLeast: 2 },
      { sequence: [{ event: 'add_to_cart' }], without: 'purchase', within: '7d' },
      {
        sequence: [{ event: 'search', where: { search_term: { contains: 'rope' } } }, { event: 'view_item' }],
        span: '5m',
      },
      {
        none: [
          { fact: 'campaign.source', in: ['mail', 'app'] },
          { fact: 'user.loggedIn', is: true, ifMissing: false },
        ],
      },
      { fact: 'page.path', matches: '/a/**' },
      { audience: 'x' },
    ],
  }
  expect(told({ ...persona(when), audiences: [{ id: 'x', when: { fact: 'visit.count', atLeast: 2 } }] })).toEqual([])
})

test('contradictions: found where certain, and only there', () => {
  const cart = (...facts: object[]): string[] =>
    told(persona({ all: facts.map((fact) => ({ fact: 'cart.value', ...fact })) }))
  expect(cart({ atLeast: 5 }, { lessThan: 5 })).toHaveLength(1)
  expect(cart({ atLeast: 5 }, { atMost: 5 })).toEqual([])
  expect(cart({ in: [1, 2] }, { moreThan: 2 })).toHaveLength(1)
  expect(cart({ in: [1, 3] }, { moreThan: 2 })).toEqual([])
  expect(cart({ lessThan: 3, ifMissing: true }, { atLeast: 5, ifMissing: true })).toEqual([])
  expect(cart({ exists: false }, { atLeast: 5 })).toHaveLength(1)
  expect(told(persona({ all: [{ event: 'purchase' }, { event: 'purchase', times: { is: 0 } }] }))).toHaveLength(1)
  expect(
    told(
      persona({
        all: [
          { event: 'purchase', within: '7d' },
          { event: 'purchase', times: { is: 1 } },
        ],
      }),
    ),
  ).toEqual([])
  expect(told(persona({ all: [{ event: 'purchase' }, { none: [{ event: 'purchase' }] }] }))).toHaveLength(1)
  expect(told(persona({ fact: 'device.class', notIn: ['phone', 'tablet', 'desktop'] }))).toHaveLength(1)
  expect(told(persona({ event: 'view_item', times: { moreThan: 2, lessThan: 3 } }))).toHaveLength(1)
  expect(
    told(
      persona({
        all: [
          { fact: 'page.path', startsWith: '/a' },
          { fact: 'page.path', startsWith: '/b' },
        ],
      }),
    ),
  ).toHaveLength(1)
  expect(told(persona({ all: [{ fact: 'page.type', is: 'a' }, { any: [{ fact: 'page.type', is: 'b' }, { fact: 'page.type', is: 'c' }] }] }))).toHaveLength(1) // biome-ignore format: one thought
  expect(
    told(
      persona({
        any: [
          { fact: 'page.type', is: 'a' },
          { fact: 'page.type', is: 'b' },
        ],
      }),
    ),
  ).toEqual([])
})

test('audiences must not go in circles', () => {
  const audiences = [
    { id: 'a', when: { any: [{ audience: 'b' }, { event: 'purchase' }] } },
    { id: 'b', when: { none: [{ audience: 'a' }] } },
  ]
  expect(told({ audiences })).toEqual([
    'audiences[1].when.none[0].audience audiences must not depend on themselves: a → b → a',
  ])
})

test('a language that the site does not have is not suggested for itself', () => {
  const text = config({ personas: [{ id: 'p', label: { en: 'P', de: 'P' }, when: { event: 'purchase' } }] })
  const problems = checkConfig(text).filter(({ level }) => level === 'error')
  expect(problems).toMatchObject([{ message: `"de" is none of the site's languages (en)` }])
  expect(problems[0]).not.toMatchObject({ suggestion: expect.anything() })
})
