import type { LotseConfig, RuledSlot } from '@lotse/contract'
import { hash } from '@lotse/rules'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lowerSlots } from './lowerSlots.ts'

const config = { lotse: 1, site: { id: 'x', languages: ['de', 'en'], currency: 'CHF' } } as LotseConfig
const one = (slot: Partial<RuledSlot>, more: Partial<LotseConfig> = {}) =>
  lowerSlots([{ id: 's', variants: [], ...slot }], { ...config, ...more })[0]!

it('has the holdout of the slot and that of the site, each with a seed of its own', () => {
  expect(one({ holdoutPercent: 10 }, { holdoutPercent: 5 }).holdout).toEqual([
    ['holdout/s', 0.1],
    ['holdout', 0.05],
  ])
  expect(one({})).not.toHaveProperty('holdout')
})

it('a coverage that grows moves nobody from one arm to another', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 })
  const cover = fc.integer({ min: 1, max: 100 })
  fc.assert(
    fc.property(shares, cover, cover, fc.array(fc.uuid(), { minLength: 1, maxLength: 30 }), (raw, a, b, ids) => {
      const sum = Math.max(
        100,
        raw.reduce((total, share) => total + share, 0),
      )
      const test = raw.map((share, i) => ({ id: `arm${i}`, share: (share / sum) * 100, content: { text: 'x' } }))
      const armsAt = (coverage: number) => one({ variants: [{ id: 'v', coverage, test }] }).variants[0]!.test!
      const armOf = (coverage: number, id: string) =>
        armsAt(coverage).find(({ from, to }) => hash('test/s/v', id, 2)! >= from && hash('test/s/v', id, 2)! < to)?.id
      const [small, large] = a < b ? [a, b] : [b, a]
      for (const id of ids) {
        const before = armOf(small, id)
        if (before) expect(armOf(large, id)).toBe(before)
      }
    }),
  )
})

it('leaves out what is for people, and gives every bound of a schedule', () => {
  const [variant] = one({
    variants: [{ id: 'v', label: 'L', note: 'N', goal: 'g', schedule: { to: '2026-12-24', weekdays: ['sun', 'mon'] } }],
  }).variants
  expect(variant).toEqual({
    id: 'v',
    schedule: { from: '', to: '2026-12-24T24', weekdays: [0, 1], hours: ['00:00', '24:00'] },
  })
})

it('makes a tree of texts, one per language that is said, with the money of the site', () => {
  const { content } = one({
    variants: [{ id: 'v', reserve: 40, content: { text: { de: '{{cart.value|currency}}', en: 'b' } } }],
  }).variants[0]!
  expect(content).toEqual({ reserve: 40, tree: { de: ['{{cart.value|CHF}}'], en: ['b'] } })
})

it('namespaces are shares from 0 to 1', () => {
  const [variant] = one({ variants: [{ id: 'v', namespace: { id: 'n', from: 25, to: 50 } }] }).variants
  expect(variant!.namespace).toEqual(['n', 0.25, 0.5])
})
