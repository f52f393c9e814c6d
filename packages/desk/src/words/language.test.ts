import { expect, test } from 'vitest'
import { preferredLanguage } from './language.ts'

test('takes the first language of the reader that there are words for', () => {
  expect(preferredLanguage(['fr-CA', 'de-AT', 'en'])).toBe('de')
  expect(preferredLanguage(['fr'])).toBe('en')
  expect(preferredLanguage([])).toBe('en')
})
