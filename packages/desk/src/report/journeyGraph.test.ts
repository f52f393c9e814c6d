import type { Report } from '@lotse/contract'
import { expect, test } from 'vitest'
import { journeyGraph } from './journeyGraph.ts'
import { stack } from './stack.ts'

test('everyone begins in the first phase; each stop holds who came there', () => {
  const report = {
    phases: [{ id: 'discover' }, { id: 'explore' }, { id: 'buy' }],
    totals: { visitors: 10 },
    journey: {
      now: { discover: 4, explore: 3, buy: 3 },
      moves: [],
      steps: [
        { step: 0, from: 'discover', to: 'explore', visitors: 6 },
        { step: 1, from: 'explore', to: 'buy', visitors: 3 },
      ],
    },
  } as unknown as Report
  const { nodes, links } = journeyGraph(report)
  expect(nodes.map(({ id, fixedValue }) => [id, fixedValue])).toEqual([
    ['0/discover', 10],
    ['1/explore', 6],
    ['2/buy', 3],
  ])
  expect(links.map(({ source, target, value }) => [source, target, value])).toEqual([
    ['0/discover', '1/explore', 6],
    ['1/explore', '2/buy', 3],
  ])
})

test('stacks series', () => {
  expect(stack([])).toEqual([])
  expect(stack([[1, 2], [3, 4], [0, 1]])).toEqual([[1, 2], [4, 6], [4, 7]]) // biome-ignore format: one glance
})
