import { expect, test } from 'vitest'
import { knownEvents } from './names/knownEvents.ts'
import { suggest } from './suggest.ts'
import { suggestDuration } from './suggestDuration.ts'

test('the nearest word, or none', () => {
  const known = Object.keys(knownEvents)
  expect(suggest('pageview', known)).toBe('page_view')
  expect(suggest('PAGE_VIEW', known)).toBe('page_view')
  expect(suggest('add_to_carts', known)).toBe('add_to_cart')
  expect(suggest('purhcase', known)).toBe('purchase')
  expect(suggest('qqqqqq', known)).toBeUndefined()
  expect(suggest('', known)).toBeUndefined()
})

test.each([
  ['7dd', '7d'],
  ['7 days', '7d'],
  ['7D', '7d'],
  ['30min', '30m'],
  ['2 hours', '2h'],
  ['P7D', '7d'],
  ['PT30M', '30m'],
  ['1 month', '30d'],
  ['1,5h', '1.5h'],
  ['3 Tage', '3d'],
])('%s means %s', (text, meant) => expect(suggestDuration(text)).toBe(meant))
