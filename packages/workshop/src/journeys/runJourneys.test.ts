import { readFileSync } from 'node:fs'
import type { JourneyFile, LotseConfig } from '@lotse/contract'
import { expect, test } from 'vitest'
import { readConfig } from '../checkConfig.ts'
import { checkJourneys, readJourneys } from './checkJourneys.ts'
import { coverJourneys } from './coverJourneys.ts'
import { playJourney } from './playJourney.ts'
import { runJourneys } from './runJourneys.ts'

const text = readFileSync(new URL('../../cases/example.json', import.meta.url), 'utf8')
const config = readConfig(text).config as LotseConfig

const file = (steps: JourneyFile['journeys'][number]['steps'], rest = {}): JourneyFile => ({
  lotse: 1,
  journeys: [{ name: 'Anna', ...rest, steps }],
})
const run = (steps: JourneyFile['journeys'][number]['steps'], rest = {}) => runJourneys(config, file(steps, rest))[0]!

test('a journey that is as expected passes', () => {
  const { passed, steps } = run([
    { event: 'page_view', page: '/sale/hats', times: 3, every: '1m' },
    { expect: { persona: 'bargain-hunter' } },
    { after: '60d', expect: { persona: 'unknown', phase: 'discover' } },
  ])
  expect(steps.flatMap(({ misses }) => misses)).toEqual([])
  expect(passed).toBe(true)
})

test('what is not as expected is told with why and what would change it', () => {
  const { passed, steps } = run([
    { event: 'page_view', page: '/sale/hats', times: 2, expect: { persona: 'bargain-hunter', phase: 'buy' } },
  ])
  expect(passed).toBe(false)
  const [persona, phase] = steps[0]!.misses
  expect(persona).toMatchObject({ of: 'persona', expected: 'bargain-hunter', actual: 'unknown' })
  expect(persona!.because.join(' ')).toMatch(/once more|sale/i)
  expect(phase).toMatchObject({ of: 'phase', expected: 'buy', actual: 'discover' })
  expect(phase!.because.length).toBeGreaterThan(1)
})

test('a slot that shows something else says what its variant asks', () => {
  const slot = config.slots![0]!
  const variant = slot.variants[0]!
  const { steps } = run([{ event: 'page_view', expect: { slots: { [slot.id]: variant.id } } }])
  expect(steps[0]!.misses[0]).toMatchObject({ of: `slots.${slot.id}`, actual: 'default' })
  expect(steps[0]!.misses[0]!.because.join(' ')).toMatch(/^It is for persona/)
})

test('pages are told apart by the config, facts come nested, times are relative', () => {
  const journey = file([
    { event: 'page_view', page: '/cart', facts: { 'crm.segment': 'b2b' } },
    { at: '2d', event: 'view_item', times: 2, every: '1h', page: { type: 'product' } },
  ]).journeys[0]!
  const [, last] = playJourney(config, journey)
  expect(last!.events.map(({ timestamp }) => timestamp)).toEqual([
    '2026-03-02T09:00:00.000Z',
    '2026-03-04T09:00:00.000Z',
    '2026-03-04T10:00:00.000Z',
  ])
  expect(last!.events[0]!.context).toMatchObject({
    page: { path: '/cart', type: 'cart' },
    facts: { crm: { segment: 'b2b' } },
  })
  expect(last!.events[1]!.context).toMatchObject({ page: { type: 'product' } })
  expect(last!.events[1]!.context).not.toHaveProperty('facts')
})

test('a typo is answered with its place and a suggestion', () => {
  const broken = `{
    "lotse": 1,
    "journeys": [{ "name": "A", "steps": [
      { "event": "add_to_cat", "after": "2 days", "expect": { "persona": "bargain-huntr", "slots": { "hreo": "x" } } },
      { "times": 2, "facts": { "crm.segmnt": "b2b", "cart.value": "much" } }
    ] }, { "name": "A", "steps": [{ "evnt": "search" }] }]
  }`
  const found = checkJourneys(broken, config).map(({ line, path, suggestion }) => [line, path.replace(/^journeys/, ''), suggestion]) // biome-ignore format: one thought
  expect(found).toEqual([
    [4, '[0].steps[0].event', 'add_to_cart'],
    [4, '[0].steps[0].after', '2d'],
    [4, '[0].steps[0].expect.persona', 'bargain-hunter'],
    [4, '[0].steps[0].expect.slots.hreo', 'hero'],
    [5, '[0].steps[1].times', undefined],
    [5, '[0].steps[1].facts["crm.segmnt"]', 'crm.segment'],
    [5, '[0].steps[1].facts["cart.value"]', undefined],
    [6, '[1]', undefined],
    [6, '[1].name', undefined],
    [6, '[1].steps[0].evnt', 'event'],
  ])
})

test('coverage names what no journey reached', () => {
  const one = readJourneys(JSON.stringify(file([{ event: 'page_view', page: '/sale/x', times: 3 }, { expect: { persona: 'bargain-hunter' } }])), config).file! // biome-ignore format: one thought
  const { rules, phases, transitions } = coverJourneys(text, config, [one])
  const reached = rules.filter((rule) => rule.reached).map(({ name }) => name)
  expect(reached).toContain('personas[0].when.all[0].any[0]')
  expect(reached).not.toContain('personas[0].when.all[0].any[1]')
  expect(rules.every(({ line }) => line! > 1)).toBe(true)
  expect(phases.filter((phase) => phase.reached).map(({ name }) => name)).toContain('discover')
  expect(transitions).toEqual(expect.any(Array))
})
