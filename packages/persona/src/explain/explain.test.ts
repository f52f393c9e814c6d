import type { LotseConfig, LotseEvent } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { createClassifier } from '../createClassifier.ts'
import { explain } from './explain.ts'
import { leavesOf } from './explainRule.ts'
import { eventsOf, factsOf } from './proposeChanges.ts'
import { whatWouldChange } from './whatWouldChange.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's' },
  facts: { 'crm.segment': { type: 'text', source: 'crm', maxAge: '30d' } },
  audiences: [{ id: 'member', when: { any: [{ event: 'login' }, { event: 'sign_up' }] } }],
  personas: [
    { id: 'business', label: { de: 'Firma', en: 'Business' }, when: { all: [{ fact: 'crm.segment', is: 'b2b' }, { event: 'view_item', since: 'last', lessThan: '2d' }] } },
    { id: 'bargain', when: { all: [{ event: 'page_view', where: { 'page.category': 'sale' }, times: { atLeast: 3 }, within: '7d' }, { fact: 'cart.value', lessThan: 100, ifMissing: true }] } },
    { id: 'member', when: { audience: 'member' } },
    { id: 'seeker', score: { enter: 4, signals: [{ event: 'view_item', weight: 1 }, { event: 'search', weight: 3 }] } },
  ],
} // biome-ignore format: a table
const NOW = Date.UTC(2026, 10, 10, 12)
const HOUR = 36e5
const event = (hoursAgo: number, name: string, context = {}): LotseEvent => ({ messageId: `${hoursAgo}`, type: 'track', event: name, anonymousId: 'v', timestamp: new Date(NOW - hoursAgo * HOUR).toISOString(), context }) // biome-ignore format: one event
const classifier = createClassifier(config)
const state = classifier.fresh('v')
for (const one of [
  event(30, 'page_view', { page: { category: 'sale' }, facts: { crm: { segment: 'b2b' } } }),
  event(3, 'view_item'),
  event(2, 'add_to_cart'),
])
  classifier.apply(state, one)

describe('explain', () => {
  const said = explain(config, classifier, state, NOW)

  it('has a tree for every persona and every phase', () => {
    expect(said.personas.map(({ id }) => id).sort()).toEqual(['bargain', 'business', 'member', 'seeker'])
    expect(said.phases.map(({ id }) => id)).toEqual(['discover', 'explore', 'buy', 'use', 'ask', 'engage'])
    for (const { id, enter } of said.phases) expect(!!enter, id).toBe(id !== 'discover')
    for (const { tree } of said.personas)
      for (const leaf of leavesOf(tree)) expect(leaf).toMatchObject({ sentence: expect.stringMatching(/../) })
    for (const { enter, leave } of said.phases)
      for (const leaf of [enter, leave].flatMap((one) => (one ? leavesOf(one) : [])))
        expect(Object.keys(leaf)).toEqual(expect.arrayContaining(['holds', 'sentence', 'wanted', 'actual']))
  })

  it('says of a leaf what was wanted, what is, in which window', () => {
    const bargain = said.personas.find(({ id }) => id === 'bargain')!
    expect(bargain).toMatchObject({ holds: false, tree: { group: 'all', holds: false } })
    const [views, cart] = leavesOf(bargain.tree)
    expect(views).toMatchObject({ wanted: { atLeast: 3 }, actual: 1, window: '7d', holds: false })
    expect(cart).toMatchObject({ wanted: { lessThan: 100 }, actual: undefined, holds: true })
    expect(leavesOf(said.personas.find(({ id }) => id === 'member')!.tree)).toHaveLength(2)
  })

  it('names a fact with its source and its age', () => {
    const business = said.personas.find(({ id }) => id === 'business')!
    const [segment, since] = leavesOf(business.tree)
    expect(segment).toMatchObject({ actual: 'b2b', source: 'crm', age: 30 * HOUR, holds: true })
    expect(since).toMatchObject({ actual: 3 * HOUR, wanted: { lessThan: '2d' } })
    const present = explain(config, classifier, state, NOW, { crm: { segment: 'b2c' } })
    expect(leavesOf(present.personas.find(({ id }) => id === 'business')!.tree)[0]).toMatchObject({ actual: 'b2c', age: 0, holds: false }) // biome-ignore format: one thought
    const later = explain(config, classifier, state, NOW + 31 * 24 * HOUR)
    expect(leavesOf(later.personas.find(({ id }) => id === 'business')!.tree)[0]!.actual).toBeUndefined()
  })

  it('names the runner-up and how far behind it is', () => {
    expect(said.persona.id).toBe('business')
    expect(said.runnerUp).toMatchObject({ id: 'seeker' })
    expect(said.runnerUp!.distance).toBeCloseTo(0.75, 2)
  })

  it('speaks German', () => {
    const german = explain(config, classifier, state, NOW, {}, 'de')
    expect(german.persona.sentence).toBe('Firma, denn: crm.segment ist b2b; Zeit seit dem letzten „Produkt angesehen“: weniger als 2 Tage (jetzt 3 Stunden).') // biome-ignore format: a sentence
    expect(german.phases.find(({ id }) => id === 'use')!.sentence).toMatch(/^Nutzen, noch nicht: /)
  })
})

describe('what would change the phase', () => {
  const ask = (phase: string) => whatWouldChange(config, classifier, state, NOW, {}, { phase })

  it.each([
    ['use', '1 more: ordered within 180 days'],
    ['ask', '1 more: message written within 7 days'],
    ['engage', '1 more: review written within 60 days'],
    ['explore', 'wait 7 days'],
  ])('to %s', (phase, sentence) => expect(ask(phase)?.sentence).toBe(sentence))

  it.each(['use', 'ask', 'engage', 'explore'])('to %s has been seen to work', (phase) => {
    const { changes } = ask(phase)!
    const copy = structuredClone(state)
    const at = NOW + Math.max(0, ...changes.map((one) => (one.kind === 'wait' ? one.ms + 1 : 0)))
    for (const one of eventsOf(changes, at)) classifier.apply(copy, one)
    expect(classifier.read(copy, at + 100, factsOf(changes, {})).phase).toBe(phase)
  })

  it('is none where one is already', () => expect(ask('buy')).toBeUndefined())
})
