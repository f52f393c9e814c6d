import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { lotse } from '../test/lotse.ts'

let folder: string
const file = (name: string, value: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value, null, 2))
  return path
}
const config = (atLeast: number) => ({
  lotse: 1,
  site: { id: 'shop' },
  goals: [{ id: 'order', event: 'purchase' }],
  personas: [{ id: 'searcher', label: 'Searcher', when: { event: 'search', times: { atLeast } } }],
  slots: [
    {
      id: 'hero',
      label: 'Hero',
      goal: 'order',
      variants: [{ id: 'found', for: { persona: 'searcher' }, content: { text: 'Found?' } }],
    },
  ],
})
const journey = (times: number) => ({
  lotse: 1,
  journeys: [
    {
      name: 'Anna searches',
      steps: [
        { event: 'page_view' },
        { event: 'search', times, expect: { persona: 'searcher', slots: { hero: 'found' } } },
      ],
    },
  ],
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-journeys-'))
})

test('lotse test: as expected, found beside the config', async () => {
  const path = file('lotse.json', config(3))
  file('a.journeys.json', journey(3))
  const { status, out, err } = await lotse(['test', path])
  expect(err).toBe('')
  expect(out).toContain('✓ Anna searches\n')
  expect(out).toContain('1 of 1 rules, 1 of 1 variants, ')
  expect(out).toMatch(/1 passed, 0 failed\n$/)
  expect(status).toBe(0)
})

test('lotse test: what failed, why, and what would have made it pass', async () => {
  const path = file('lotse.json', config(3))
  const { status, out } = await lotse(['test', path, file('b.journeys.json', journey(2)), '--uncovered'])
  expect(out).toContain('✗ Anna searches\n')
  expect(out).toContain('persona: expected searcher, is unknown')
  expect(out).toMatch(/Missing: 1 more: searched/)
  expect(out).toContain('slots.hero: expected found, is default')
  expect(out).toContain('It is for persona searcher; here it is unknown.')
  expect(out).toMatch(/lotse\.json:\d+ rule personas\[0\]\.when was never reached/)
  expect(status).toBe(1)
})

test('lotse test: a typo in a journey has a place and a suggestion', async () => {
  const path = file('lotse.json', config(3))
  const broken = file('c.journeys.json', JSON.stringify(journey(3), null, 2).replace('"searcher"', '"sercher"'))
  const { status, err, out } = await lotse(['test', path, broken])
  expect(err).toMatch(/c\.journeys\.json:\d+:\d+ journeys\[0\]\.steps\[1\]\.expect\.persona .*did you mean "searcher"/)
  expect(out).toContain('1 file with errors')
  expect(status).toBe(1)
})

test('lotse test: no journeys, a config with errors', async () => {
  const path = file('lotse.json', config(3))
  expect(await lotse(['test', path])).toMatchObject({ status: 2, err: expect.stringContaining('*.journeys.json') })
  const bad = file('bad.json', { ...config(3), site: { idd: 'x' } })
  expect(await lotse(['test', bad])).toMatchObject({ status: 1, err: expect.stringContaining('nothing was done') })
})

const log = ['a', 'a', 'a', 'b', 'b', 'c']
  .map((anonymousId, i) =>
    JSON.stringify({
      messageId: `${i}`,
      type: 'track',
      event: 'search',
      anonymousId,
      timestamp: new Date(1e12 + i * 1000),
    }),
  )
  .join('\n')

test('lotse simulate: how many would have been answered differently', async () => {
  file('lotse.json', config(3))
  const draft = file('draft.json', config(2))
  const { status, out } = await lotse(['simulate', draft, '--events', file('log.jsonl', log)])
  expect(out).toContain('3 visitors, 6 events')
  expect(out).toContain('1 visitor (33.3 %) would have been answered differently')
  expect(out).toContain('1 from unknown to searcher')
  expect(out).toContain('phase: no change')
  expect(out).toMatch(/slot hero: 1 visitor /)
  expect(status).toBe(0)
  const json = await lotse(['simulate', draft, '--events', '-', '--json'], { input: log })
  expect(JSON.parse(json.out)).toMatchObject({ visitors: 3, changed: 1, persona: { before: { unknown: 2, searcher: 1 }, after: { searcher: 2, unknown: 1 } } }) // biome-ignore format: one answer
})

test('lotse simulate: not with itself', async () => {
  const path = file('lotse.json', config(3))
  const { status, err } = await lotse(['simulate', path, '--events', '-'])
  expect(err).toContain('compared with itself')
  expect(status).toBe(2)
})
