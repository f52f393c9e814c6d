import type { LotseConfig, LotseEvent, Properties } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { createClassifier } from './createClassifier.ts'
import { explain } from './explain/explain.ts'

const START = Date.UTC(2026, 10, 1, 10)
const HOUR = 36e5
const event = (hours: number, name: string, properties: Properties = {}, page: object = {}): LotseEvent => ({
  messageId: `${name}-${hours}`,
  type: 'track',
  event: name,
  anonymousId: 'v1',
  timestamp: new Date(START + hours * HOUR).toISOString(),
  properties,
  context: { page },
})
const config: LotseConfig = {
  lotse: 1,
  site: { id: 'shop' },
  personas: [
    {
      id: 'bargain-hunter',
      when: {
        all: [
          {
            any: [
              { event: 'page_view', where: { 'page.category': 'sale' }, times: { atLeast: 3 }, within: '7d' },
              { event: 'apply_coupon' },
            ],
          },
          { fact: 'cart.value', lessThan: 100, ifMissing: true },
        ],
      },
    },
    {
      id: 'researcher',
      score: {
        halfLife: '14d',
        enter: 6,
        leave: 3,
        signals: [
          { event: 'view_item', weight: 1, cap: 5 },
          { event: 'compare', weight: 3 },
        ],
      },
    },
  ],
}
const after = (events: LotseEvent[], hours = 0) => {
  const classifier = createClassifier(config)
  const state = classifier.fresh('v1')
  for (const one of events) classifier.apply(state, one)
  return classifier.read(state, state.last + hours * HOUR)
}
const sale = (hours: number) => event(hours, 'page_view', {}, { category: 'sale', path: '/sale' })

describe('personas', () => {
  it('is unknown without evidence', () => {
    expect(after([]).persona).toBe('unknown')
    expect(after([sale(0), sale(1)]).persona).toBe('unknown')
  })
  it('counts within its window, exactly to its end', () => {
    const seen = [sale(0), sale(1), sale(2)]
    expect(after(seen).persona).toBe('bargain-hunter')
    expect(after(seen, 7 * 24 - 2).persona).toBe('bargain-hunter')
    expect(after(seen, 7 * 24 - 2 + 0.001).persona).toBe('unknown')
  })
  it('lets a missing fact count only where the rule says so', () => {
    const rich = { ...event(3, 'page_view', {}, {}), context: { facts: { cart: { value: 250 } } } }
    expect(after([sale(0), sale(1), sale(2), rich]).persona).toBe('unknown')
  })
  it('does not take what the page before said for what this one leaves out', () => {
    const classifier = createClassifier({
      ...config,
      personas: [{ id: 'sale', when: { fact: 'page.category', is: 'sale' } }],
    })
    const state = classifier.fresh('v1')
    classifier.apply(state, sale(0))
    expect(classifier.read(state, state.last).persona).toBe('sale')
    expect(classifier.read(state, state.last, { page: { path: '/cart' } }).persona).toBe('unknown')
  })
  it('enters a score at its threshold and leaves it below the other', () => {
    const views = [0, 1, 2, 3].map((h) => event(h, 'view_item'))
    expect(after(views).persona).toBe('unknown')
    const held = after([...views, event(4, 'compare')])
    expect(held.persona).toBe('researcher')
    expect(held.scores.researcher).toBeCloseTo(7 / 6, 1)
    expect(after([...views, event(4, 'compare')], 14 * 24).persona).toBe('researcher')
    expect(after([...views, event(4, 'compare')], 18 * 24).persona).toBe('unknown')
  })
})

describe('the journey', () => {
  const phase = (events: LotseEvent[], hours = 0) => after(events, hours).phase
  const view = (h: number, id: string) => event(h, 'view_item', { items: [{ item_id: id }] })
  const help = (h: number) => event(h, 'page_view', {}, { type: 'help' })
  it('goes from Discover to Engage on evidence', () => {
    expect(phase([])).toBe('discover')
    expect(phase([view(0, 'a'), view(0.1, 'b')])).toBe('discover')
    expect(phase([view(0, 'a'), view(0.1, 'a')])).toBe('explore')
    expect(phase([view(0, 'a'), event(1, 'add_to_cart')])).toBe('buy')
    expect(phase([event(1, 'add_to_cart'), event(2, 'purchase')])).toBe('use')
    expect(phase([event(1, 'purchase'), help(30), help(30.1)])).toBe('ask')
    expect(phase([event(1, 'purchase'), event(2, 'purchase')])).toBe('engage')
  })
  it('lets trouble in the checkout move to Ask, and a purchase on', () => {
    const trouble = [event(0, 'add_to_cart'), event(0.1, 'begin_checkout'), help(0.2), help(0.3)]
    expect(phase(trouble)).toBe('ask')
    expect(phase([...trouble, event(0.35, 'page_view', {}, { type: 'home' })])).toBe('ask')
    expect(phase([...trouble, event(0.4, 'add_to_cart')])).toBe('buy')
    expect(phase([...trouble, event(0.4, 'add_to_cart'), event(0.45, 'page_view', {}, { type: 'cart' })])).toBe('buy')
    expect(phase([...trouble, event(0.4, 'purchase')])).toBe('use')
  })
  it('decays back', () => {
    expect(phase([view(0, 'a'), view(0.1, 'a'), event(1, 'add_to_cart')], 24 * 8)).toBe('explore')
    expect(phase([event(1, 'add_to_cart')], 24 * 8)).toBe('explore')
    expect(phase([event(1, 'add_to_cart')], 24 * 92)).toBe('discover')
    expect(phase([event(1, 'purchase')], 24 * 179)).toBe('use')
    expect(phase([event(1, 'purchase')], 24 * 181)).toBe('discover')
  })
})

describe('explain', () => {
  it('says why in a sentence, in two languages', () => {
    const classifier = createClassifier(config)
    const state = classifier.fresh('v1')
    for (const one of [sale(0), sale(1), sale(2)]) classifier.apply(state, one)
    const said = explain(config, classifier, state, state.last, {}, 'en')
    expect(said.persona.sentence).toContain(
      'page viewed (page category is sale): at least 3 times within 7 days (now 3)',
    )
    expect(explain(config, classifier, state, state.last, {}, 'de').persona.sentence).toContain(
      'mindestens 3 Mal innerhalb von 7 Tagen',
    )
    expect(said.phase.sentence).toContain('Discover')
  })
})

it('own phases stand among default ones', () => {
  const trial = { id: 'trial', enter: { event: 'sign_up', within: '30d' } }
  const own: LotseConfig = { ...config, journey: { phases: ['discover', 'explore', trial, 'buy'] } }
  const classifier = createClassifier(own)
  expect(classifier.config.phases.map(({ id }) => id)).toEqual(['discover', 'explore', 'trial', 'buy'])
  const state = classifier.fresh('v1')
  for (const one of [event(0, 'sign_up'), event(1, 'add_to_cart')]) {
    classifier.apply(state, one)
    if (one.event === 'sign_up') expect(classifier.read(state, state.last).phase).toBe('trial')
  }
  expect(classifier.read(state, state.last).phase).toBe('buy')
  expect(classifier.read(state, state.last + 8 * 24 * HOUR).phase).toBe('trial')
})
