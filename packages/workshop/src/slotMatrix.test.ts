import type { LotseConfig } from '@lotse/contract'
import { expect, it } from 'vitest'
import { slotMatrix } from './slotMatrix.ts'

const config = (slots: LotseConfig['slots'], phases?: NonNullable<LotseConfig['journey']>['phases']): LotseConfig => ({
  lotse: 1,
  site: { id: 'x' },
  personas: [{ id: 'keen', when: { event: 'view_item' } }],
  ...(phases && { journey: { phases } }),
  slots: slots!,
})
const cellOf = (slots: LotseConfig['slots'], persona: string, phase: string) => {
  const found = slotMatrix(config(slots))[0]!.cells.find((cell) => cell.persona === persona && cell.phase === phase)!
  return [found.variants, found.default]
}

it('has a cell for every persona, also for nobody yet, in every phase', () => {
  const [{ cells }] = slotMatrix(config([{ id: 's', variants: [] }])) as [{ cells: unknown[] }]
  expect(cells).toHaveLength(2 * 6)
  const own = slotMatrix(config([{ id: 's', variants: [] }], ['discover', 'buy']))
  expect(own[0]!.cells.map(({ persona, phase }) => `${persona} ${phase}`)).toEqual([
    'keen discover',
    'keen buy',
    'unknown discover',
    'unknown buy',
  ])
})

it('shows who sees what, and gaps', () => {
  const slots = [
    {
      id: 's',
      variants: [
        { id: 'draft', draft: true },
        { id: 'a', for: { persona: 'keen', phase: ['buy', 'use'] }, when: { event: 'purchase' } },
        { id: 'b', for: { persona: ['keen'], phase: 'buy' } },
        { id: 'c', for: { persona: 'keen' } },
        { id: 'phones', for: { phase: 'ask', device: 'phone' } },
      ],
    },
  ]
  expect(cellOf(slots, 'keen', 'buy')).toEqual([['a', 'b'], 'never'])
  expect(cellOf(slots, 'keen', 'use')).toEqual([['a', 'c'], 'never'])
  expect(cellOf(slots, 'unknown', 'ask')).toEqual([['phones'], 'sometimes'])
  expect(cellOf(slots, 'unknown', 'buy')).toEqual([[], 'always'])
})

it.each([
  { schedule: { from: '2026-12-01' } },
  { atMost: 3 },
  { untilClick: true },
  { group: 'sale' },
  { namespace: { id: 'n', from: 0, to: 50 } },
  { when: { event: 'purchase' } },
])('the default is seen sometimes beside %j', (limit) =>
  expect(cellOf([{ id: 's', variants: [{ id: 'a', ...limit }] }], 'keen', 'buy')).toEqual([['a'], 'sometimes']),
)
