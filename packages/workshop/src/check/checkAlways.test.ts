import { expect, test } from 'vitest'
import { checkConfig } from '../checkConfig.ts'

const base = { lotse: 1, site: { id: 'shop' }, goals: [{ id: 'order', event: 'purchase' }] }
const messages = (config: object): string[] =>
  checkConfig(JSON.stringify({ ...base, ...config })).map(({ message }) => message)
const persona = (id: string, when: object, rest = {}) => ({ id, label: id, when, ...rest })

test.each<[string, object]>([
  ['a count of at least 0', { event: 'search', times: { atLeast: 0 } }],
  ['a closed list that is complete', { fact: 'device.class', in: ['phone', 'tablet', 'desktop'], ifMissing: true }],
  ['one branch of any', { any: [{ event: 'purchase' }, { event: 'search', times: { moreThan: -1 } }] }],
])('everybody is it: %s', (_, when) => {
  expect(messages({ personas: [persona('a', when), persona('b', { event: 'purchase' })] })).toContain(
    'everybody is "a", whatever they do; no other persona wins',
  )
})

test('everybody is it from the first page; a higher priority still wins', () => {
  const found = messages({ personas: [persona('a', { event: 'page_view' }), persona('b', { event: 'purchase' }, { priority: 1 })] }) // biome-ignore format: one case
  expect(found).toEqual(['everybody is "a", from their first page'])
})

test.each<[string, object]>([
  ['a count', { event: 'page_view', times: { atLeast: 2 } }],
  ['a page', { event: 'page_view', where: { 'page.type': 'product' } }],
  ['a fact that may be missing', { fact: 'device.class', in: ['phone', 'tablet', 'desktop'] }],
])('not everybody: %s', (_, when) => {
  expect(messages({ personas: [persona('a', when)] })).toEqual([])
})

test('an own phase that nobody leaves', () => {
  const journey = (enter: object, rest = {}) => ({ journey: { phases: ['discover', { id: 'trial', label: 'Trial', enter, ...rest }] } }) // biome-ignore format: one case
  expect(messages(journey({ event: 'sign_up' }))).toEqual([expect.stringContaining('phase "trial" is never left')])
  expect(messages(journey({ event: 'sign_up', within: '30d' }))).toEqual([])
  expect(messages(journey({ event: 'sign_up' }, { leave: { event: 'purchase' } }))).toEqual([])
})

test('tests of one goal with the same visitors', () => {
  const slot = (id: string, more = {}) => ({ id, label: id, goal: 'order', variants: [{ id: 'v', ...more, test: [{ id: 'a', share: 50, content: { text: 'A' } }, { id: 'b', share: 50, content: { text: 'B' } }] }] }) // biome-ignore format: one case
  const blur = expect.stringContaining('blur each other')
  expect(messages({ slots: [slot('one'), slot('two')] })).toEqual([blur])
  expect(messages({ slots: [slot('one', { for: { device: 'phone' } }), slot('two', { for: { device: 'desktop' } })] })).toEqual([]) // biome-ignore format: one case
  const part = (from: number, to: number) => ({ namespace: { id: 'n', from, to } })
  expect(messages({ slots: [slot('one', part(0, 50)), slot('two', part(50, 100))] })).toEqual([])
  expect(messages({ slots: [slot('one', part(0, 60)), slot('two', part(50, 100))] })).toEqual([blur])
})

test('everybody is it at first: a count with an upper bound alone', () => {
  const first = expect.stringContaining('everybody is "a" at first')
  const counted = (times: object) => messages({ personas: [persona('a', { event: 'search', times })] })
  expect(counted({ atMost: 2 })).toEqual([first])
  expect(counted({ lessThan: 3 })).toEqual([first])
  expect(counted({ atLeast: 1, atMost: 2 })).toEqual([])
  expect(counted({ atMost: 0 })).toEqual([])
})
