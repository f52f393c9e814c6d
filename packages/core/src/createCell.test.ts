import { expect, it } from 'vitest'
import { createCell } from './createCell.ts'

it('tells a late watcher the present value, and nobody after its undo', () => {
  const cell = createCell({ a: 1 })
  cell.set({ a: 2 })
  const seen: number[] = []
  const undo = cell.watch(({ a }) => seen.push(a))
  cell.set({ a: 3 })
  undo()
  cell.set({ a: 4 })
  expect(seen).toEqual([2, 3])
})

it('tells all watchers of changes made while telling in one order', () => {
  const cell = createCell({ a: 0 })
  const first: number[] = []
  const second: number[] = []
  cell.watch(({ a }) => {
    first.push(a)
    if (a === 1) cell.set({ a: 2 })
  })
  cell.watch(({ a }) => second.push(a))
  cell.set({ a: 1 })
  expect(first).toEqual([0, 1, 2])
  expect(second).toEqual([0, 1, 2])
})
