import { expect, test } from 'vitest'
import { hideFew } from './hideFew.ts'

const real = (...counts: number[]) => counts.map((visitors) => ({ real: visitors, visitors }))
const hidden = (groups: ReturnType<typeof real>, others = 0) =>
  [...hideFew(groups, others)].map(({ visitors }) => visitors).sort((a, b) => a - b)

test('hides the few, and the smallest others until nothing follows from the total', () => {
  expect(hidden(real(3, 50, 40))).toEqual([3, 40])
  expect(hidden(real(3, 8, 50, 40))).toEqual([3, 8])
  expect(hidden(real(3, 50, 40), 7)).toEqual([3])
  expect(hidden(real(3, 0))).toEqual([3])
  expect(hidden(real(10, 0, 40))).toEqual([])
})

test('sample data are nobody', () => expect([...hideFew([{ real: 0, visitors: 3 }])]).toEqual([]))
