import { expect, test } from 'vitest'
import { withhold } from './withhold.ts'

const real = (...counts: number[]) => counts.map((count) => ({ real: count, sample: 0 }))

test('withholds small cells, and the cheapest rectangle where one followed from totals', () => {
  expect(withhold([real(3, 50, 40), real(20, 30, 0), real(0, 60, 70)], 10)).toEqual([
    [null, null, 40],
    [null, null, 0],
    [0, 60, 70],
  ])
})

test('leaves it where small cells hide each other', () => {
  expect(withhold([real(3, 4, 40), real(5, 6, 0), real(0, 60, 70)], 10)).toEqual([
    [null, null, 40],
    [null, null, 0],
    [0, 60, 70],
  ])
})

test('sample data are nobody', () => {
  const cells = [
    [
      { real: 0, sample: 3 },
      { real: 2, sample: 5 },
    ],
  ]
  expect(withhold(cells, 10)).toEqual([[3, 7]])
})
