import type { Answer, ClassifierState, LotseConfig, RuledVariant } from '@lotse/contract'
import { hash } from '@lotse/rules'
import { describe, expect, it } from 'vitest'
import { createChooser, type Moment } from './createChooser.ts'
import { lowerSlots } from './lowerSlots.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const HOUR = 3_600_000
const answer = { persona: 'keen', personas: ['keen'], scores: {}, phase: 'buy', since: 0 } as Answer
const momentOf = (id: string, caps: ClassifierState['caps'] = {}): Moment => ({
  answer,
  state: { id, caps, features: {} } as unknown as ClassifierState,
  facts: {},
  now: NOW,
})
const chooserOf = (
  slots: { id: string; holdoutPercent?: number; variants: RuledVariant[] }[],
  more: Partial<LotseConfig> = {},
) => createChooser({ slots: lowerSlots(slots, { lotse: 1, site: { id: 'x' }, ...more } as LotseConfig) })
const text = { content: { text: 'x' } }
const ids = Array.from({ length: 4_000 }, (_, i) => `visitor-${i}`)
const share = (held: string[]): number => held.length / ids.length

it('the first that holds wins; without one, and without a known slot, the default', () => {
  const chooser = chooserOf([
    {
      id: 's',
      variants: [
        { id: 'a', when: ['f', [[2, 'nobody']], 'lotse.persona', 0, 0], ...text },
        { id: 'b', when: ['f', [[2, 'keen']], 'lotse.persona', 0, 0], ...text },
        { id: 'c', ...text },
      ],
    },
    { id: 'none', variants: [] },
  ])
  expect(chooser.choose('s', momentOf('1'))).toEqual({ slot: 's', variant: 'b', reason: 'rule' })
  expect(chooser.choose('s', { ...momentOf('1'), answer: undefined }).variant).toBe('c')
  expect(chooser.choose('none', momentOf('1'))).toEqual({ slot: 'none', variant: 'default', reason: 'none' })
  expect(chooser.choose('unheard', momentOf('1')).variant).toBe('default')
})

describe('holdouts', () => {
  const two = [
    { id: 'a', holdoutPercent: 10, variants: [{ id: 'v', ...text }] },
    { id: 'b', variants: [{ id: 'v', ...text }] },
  ]
  it('keep their share on the default, and say what it would have been', () => {
    const chooser = chooserOf(two)
    const held = ids.filter((id) => chooser.choose('a', momentOf(id)).reason === 'holdout')
    expect(share(held)).toBeGreaterThan(0.08)
    expect(share(held)).toBeLessThan(0.12)
    expect(chooser.choose('a', momentOf(held[0]!))).toEqual({
      slot: 'a',
      variant: 'default',
      reason: 'holdout',
      instead: 'v',
      bucket: hash('holdout/a', held[0]!, 2),
    })
    expect(ids.some((id) => chooser.choose('b', momentOf(id)).reason === 'holdout')).toBe(false)
  })
  it('of the whole site keep the same visitors on every default', () => {
    const chooser = chooserOf(two, { holdoutPercent: 20 })
    const heldAt = (slot: string) => ids.filter((id) => chooser.choose(slot, momentOf(id)).reason === 'holdout')
    const all = heldAt('b')
    expect(share(all)).toBeGreaterThan(0.17)
    expect(share(all)).toBeLessThan(0.23)
    expect(heldAt('a')).toEqual(expect.arrayContaining(all))
  })
})

describe('tests', () => {
  const test = (coverage: number) =>
    chooserOf([
      {
        id: 's',
        variants: [{ id: 'v', coverage, test: ['a', 'b'].map((id) => ({ id, share: 50, content: { text: id } })) }],
      },
    ])
  it('give each visitor always the same arm, in shares as asked', () => {
    const chooser = test(100)
    const inA = ids.filter((id) => chooser.choose('s', momentOf(id)).arm === 'a')
    expect(share(inA)).toBeGreaterThan(0.46)
    expect(share(inA)).toBeLessThan(0.54)
    for (const id of ids.slice(0, 50))
      expect(chooser.choose('s', momentOf(id))).toEqual(chooser.choose('s', momentOf(id)))
  })
  it('whose coverage grows move nobody; who does not take part keeps the default', () => {
    const [small, large] = [test(20), test(60)]
    const taking = ids.filter((id) => small.choose('s', momentOf(id)).arm)
    expect(share(taking)).toBeGreaterThan(0.17)
    expect(share(taking)).toBeLessThan(0.23)
    for (const id of taking) expect(large.choose('s', momentOf(id)).arm).toBe(small.choose('s', momentOf(id)).arm)
    const out = ids.find((id) => !large.choose('s', momentOf(id)).arm)!
    expect(large.choose('s', momentOf(out))).toMatchObject({ variant: 'default', reason: 'test', instead: 'v' })
    expect(large.find(large.choose('s', momentOf(out)))).toBeUndefined()
  })
})

it('namespaces that do not overlap share no visitor, and together have all', () => {
  const part = (from: number, to: number) => [{ id: 'v', namespace: { id: 'prices', from, to }, ...text }]
  const chooser = chooserOf([
    { id: 'low', variants: part(0, 40) },
    { id: 'high', variants: part(40, 100) },
  ])
  const isIn = (slot: string, id: string) => chooser.choose(slot, momentOf(id)).variant === 'v'
  for (const id of ids) expect(isIn('low', id)).toBe(!isIn('high', id))
  expect(share(ids.filter((id) => isIn('low', id)))).toBeCloseTo(0.4, 1)
})

describe('caps', () => {
  const seen = (times: number[], variant: Partial<RuledVariant>) =>
    chooserOf([{ id: 's', variants: [{ id: 'v', ...variant, ...text }] }]).choose('s', momentOf('1', { 's/v': times }))
      .variant
  it('at most so often', () => {
    expect(seen([NOW - 2, NOW - 1], { atMost: 3 })).toBe('v')
    expect(seen([NOW - 3, NOW - 2, NOW - 1], { atMost: 3 })).toBe('default')
  })
  it('within a time, to the moment', () => {
    expect(seen([NOW - HOUR], { atMost: 1, within: HOUR })).toBe('default')
    expect(seen([NOW - HOUR - 1], { atMost: 1, within: HOUR })).toBe('v')
  })
  it('until it was clicked, which does not count as shown', () => {
    expect(seen([-1], { untilClick: true })).toBe('default')
    expect(seen([NOW - 1], { untilClick: true })).toBe('v')
    expect(seen([NOW - 1, -1], { atMost: 2 })).toBe('v')
  })
})

describe('groups', () => {
  const grouped = (holdoutPercent = 0) =>
    chooserOf([
      { id: 'a', holdoutPercent, variants: [{ id: 'v', group: 'sale', ...text }] },
      {
        id: 'b',
        variants: [
          { id: 'v', group: 'sale', ...text },
          { id: 'w', ...text },
        ],
      },
    ])
  it('show one of theirs on a page, the next slot goes on with the next variant', () => {
    expect(
      grouped()
        .all(momentOf('1'))
        .map(({ variant }) => variant),
    ).toEqual(['v', 'w'])
  })
  it('let the same variant show again at another place of its slot', () => {
    const chooser = grouped()
    const groups = new Map<string, string>()
    expect(chooser.choose('a', momentOf('1'), groups).variant).toBe('v')
    expect(chooser.choose('a', momentOf('1'), groups).variant).toBe('v')
    expect(chooser.choose('b', momentOf('1'), groups).variant).toBe('w')
  })
  it('are used up by who is held out, too: the other slots of the page are the same in variant and holdout', () => {
    const of = (holdoutPercent: number) =>
      grouped(holdoutPercent)
        .all(momentOf('1'))
        .map(({ variant }) => variant)
    expect([of(0), of(100)]).toEqual([
      ['v', 'w'],
      ['default', 'w'],
    ])
  })
})
