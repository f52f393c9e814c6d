import { readdirSync, readFileSync } from 'node:fs'
import type { Answer, LotseConfig, LotseEvent, Properties, Rule } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { createClassifier } from './createClassifier.ts'

/** The shapes are told in `cases/README.md`. */
type Case = [
  name: string,
  config: Partial<LotseConfig> & { rule?: Rule },
  events: Short[],
  now: string,
  Partial<Answer>,
]
type Short = [time: string, name: string | null, Properties?, LotseEvent['context']?, Partial<LotseEvent>?]

const FOLDER = new URL('../cases/', import.meta.url)
const ORIGIN = Date.UTC(2026, 2, 18, 12)
const UNITS: { [unit: string]: number } = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5, w: 6048e5 }

function timeOf(text: string): number {
  if (text.includes('T')) return Date.parse(text)
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw])/g)]
  const distance = parts.reduce((sum, [, digits, unit]) => sum + Number(digits) * UNITS[unit!]!, 0)
  return ORIGIN + (text.startsWith('-') ? -distance : distance)
}

const configOf = ({ rule, ...config }: Case[1]): LotseConfig => ({
  lotse: 1,
  site: { id: 'cases' },
  ...(rule && { personas: [{ id: 'yes', when: rule }, { id: 'no', when: { none: [rule] } }] }), // biome-ignore format: one thought
  ...config,
})

const eventOf = ([time, name, properties = {}, context = {}, more]: Short, i: number): LotseEvent => ({
  messageId: `${i}`,
  type: 'track',
  ...(name && { event: name }),
  anonymousId: 'visitor',
  timestamp: new Date(timeOf(time)).toISOString(),
  properties,
  context,
  ...more,
})

function answer([, config, events, now]: Case): Answer {
  const classifier = createClassifier(configOf(config))
  const state = classifier.fresh('visitor')
  for (const event of events.map(eventOf)) classifier.apply(state, event)
  return classifier.read(state, timeOf(now))
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.json')))('%s', (file) => {
  const cases: Case[] = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))

  it.each(cases)('%s', (...one) => {
    const [, , , , { scores = {}, ...expected }] = one
    const found = answer(one)
    expect(found).toMatchObject(expected)
    for (const [id, score] of Object.entries(scores)) expect(Math.abs(found.scores[id]! - score)).toBeLessThan(1e-4)
  })

  it('names each case once, and lists events in the order of time', () => {
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length)
    for (const [name, , events, now] of cases) {
      const times = [...events.map(([time]) => timeOf(time)), timeOf(now)]
      expect(times, name).toEqual([...times].sort((a, b) => a - b))
    }
  })
})
