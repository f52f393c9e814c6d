import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { createClassifier } from '../createClassifier.ts'
import { eventsOf, factsOf } from './proposeChanges.ts'
import { whatWouldChange } from './whatWouldChange.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's' },
  audiences: [{ id: 'member', when: { event: 'login' } }],
  personas: [
    { id: 'bargain', when: { all: [{ event: 'page_view', where: { 'page.category': 'sale' }, times: { atLeast: 3 }, within: '7d' }, { fact: 'cart.value', lessThan: 100 }] } },
    { id: 'researcher', score: { enter: 6, signals: [{ event: 'view_item', weight: 1, cap: 4 }, { event: 'compare', weight: 3 }] } },
    { id: 'member', when: { audience: 'member' } },
    { id: 'repeat', when: { event: 'view_item', maxRepeat: 'item_id', atLeast: 2, within: '30d' } },
    { id: 'spender', when: { event: 'purchase', sum: 'value', atLeast: 500 } },
    { id: 'leaver', when: { sequence: [{ event: 'add_to_cart' }, { event: 'page_view', where: { 'page.type': 'help' } }], within: '1d' } },
  ],
} // biome-ignore format: a table
const NOW = Date.UTC(2026, 10, 1)
const sale: LotseEvent = { messageId: 'a', type: 'track', event: 'page_view', anonymousId: 'v', timestamp: new Date(NOW - 1000).toISOString(), context: { page: { category: 'sale' } } } // biome-ignore format: one event

describe('the smallest change', () => {
  const classifier = createClassifier(config)
  const state = classifier.fresh('v')
  classifier.apply(state, sale)
  const ask = (id: string, language = 'en') =>
    whatWouldChange(config, classifier, state, NOW, {}, { persona: id }, language)

  it('says how many more', () => {
    expect(ask('bargain')?.sentence).toBe(
      '2 more: page viewed (page category is sale) within 7 days and basket value less than 100',
    )
    expect(ask('researcher')?.changes).toMatchObject([{ event: 'compare', times: 2 }])
    expect(ask('member', 'de')?.sentence).toContain('angemeldet')
  })

  it.each(config.personas!.map(({ id }) => id))('for %s has been seen to work', (id) => {
    const found = ask(id)!
    const copy = structuredClone(state)
    for (const event of eventsOf(found.changes, NOW)) classifier.apply(copy, event)
    expect(classifier.read(copy, NOW + 100, factsOf(found.changes, {})).personas).toContain(id)
  })

  it('is none where the persona holds', () => {
    const held = structuredClone(state)
    classifier.apply(held, { ...sale, event: 'login', timestamp: new Date(NOW).toISOString() })
    expect(whatWouldChange(config, classifier, held, NOW, {}, { persona: 'member' })).toBeUndefined()
  })
})
