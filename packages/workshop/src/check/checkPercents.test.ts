import { expect, test } from 'vitest'
import { checkConfig } from '../checkConfig.ts'

const base = { lotse: 1, site: { id: 'shop' }, goals: [{ id: 'order', event: 'purchase' }] }
const found = (slot: object, rest: object = {}) =>
  checkConfig(JSON.stringify({ ...base, ...rest, slots: [{ id: 's', label: 'S', goal: 'order', ...slot }] }))
const variants = [{ id: 'v', content: { text: 'A' } }]
const arms = (a: number, b: number) => ({ variants: [{ id: 'v', test: [{ id: 'a', share: a, content: { text: 'A' } }, { id: 'b', share: b, content: { text: 'B' } }] }] }) // biome-ignore format: one case

test('a share of 0 to 1 where a percentage is meant', () => {
  const meant = [{ message: expect.stringContaining('for one in ten'), suggestion: '7' }]
  expect(found({ variants, holdoutPercent: 0.07 })).toMatchObject(meant)
  expect(found({ variants }, { holdoutPercent: 0.07 })).toMatchObject(meant)
  expect(found({ variants: [{ ...variants[0], coverage: 0.07 }] })).toMatchObject(meant)
  expect(found(arms(0.6, 0.4))).toMatchObject([{ path: 'slots[0].variants[0].test[0].share', suggestion: '60' }])
})

test('everybody held out', () => {
  const nobody = [{ message: 'everybody is held out: no variant is ever shown' }]
  expect(found({ variants, holdoutPercent: 100 })).toMatchObject(nobody)
  expect(found({ variants }, { holdoutPercent: 100 })).toMatchObject(nobody)
})

test('percents, and none', () => {
  for (const holdoutPercent of [0, 1, 5, 99]) expect(found({ variants, holdoutPercent })).toEqual([])
  expect(found(arms(50, 50))).toEqual([])
})
