import { expect, test } from 'vitest'
import { checkConfig } from '../checkConfig.ts'

const NOW = Date.UTC(2026, 11, 24, 12)
const told = (to: string, now?: number) => {
  const variants = [{ id: 'v', schedule: { from: '2026-12-01', to }, content: { text: 'A' } }]
  const goals = [{ id: 'order', event: 'purchase' }]
  const config = { lotse: 1, site: { id: 'shop' }, goals, slots: [{ id: 's', label: 'S', goal: 'order', variants }] }
  return checkConfig(JSON.stringify(config), now === undefined ? {} : { now })
}

test('a schedule that is over, by the clock that is given', () => {
  const over = { level: 'warning', path: 'slots[0].variants[0].schedule.to' }
  expect(told('2026-12-22T14:00', NOW)).toMatchObject([{ ...over, message: expect.stringContaining('over since 2026-12-22') }]) // biome-ignore format: one case
  expect(told('2026-12-22T14:00')).toEqual([])
})

test('yesterday may be today elsewhere', () => {
  for (const to of ['2026-12-23', '2026-12-24', '2027-01-06T08:00']) expect(told(to, NOW)).toEqual([])
})
