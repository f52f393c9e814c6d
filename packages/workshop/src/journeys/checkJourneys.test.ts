import { expect, test } from 'vitest'
import { checkJourneys } from './checkJourneys.ts'

const told = (journeys: unknown[]): string[] =>
  checkJourneys(JSON.stringify({ lotse: 1, journeys }), { lotse: 1, site: { id: 'shop' } }).map(
    ({ message }) => message,
  )
const steps = [{ event: 'page_view', expect: { persona: 'unknown' } }]

test('several journeys pasted with their brackets are told once, by what they are', () => {
  expect(told([{ name: 'One', steps }, [{ name: 'Two', steps }]])).toEqual([
    'must be an object { … }, not a list [ … ]',
  ])
})

test('a journey that expects nothing, with and without a name', () => {
  expect(told([{ name: 'One', steps: [{ event: 'page_view' }] }])).toEqual(['journey "One" expects nothing'])
  expect(told([{ steps: [{ event: 'page_view' }] }])).toContain('this journey expects nothing')
})
