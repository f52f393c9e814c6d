import { expect, it } from 'vitest'
import { retryDelay } from './retryDelay.ts'
import { verdictOf } from './verdictOf.ts'

it.each([
  [200, 'stored'], [204, 'stored'], [413, 'split'], [400, 'never'], [401, 'never'], [403, 'never'], [404, 'never'], [422, 'never'],
  [408, 'later'], [410, 'later'], [425, 'later'], [429, 'later'], [500, 'later'], [503, 'later'], [0, 'later'], [302, 'later'],
])('%i: %s', (status, verdict) => expect(verdictOf(status)).toBe(verdict)) // biome-ignore format: a table

it('waits as the server wishes, else twice as long each time, with jitter, at most a minute', () => {
  expect(retryDelay(1, 4000)).toBe(4000)
  expect(retryDelay(1, 0, () => 0)).toBe(500)
  expect(retryDelay(1, 0, () => 1)).toBe(1000)
  expect(retryDelay(3, 0, () => 1)).toBe(4000)
  expect(retryDelay(20, 0, () => 1)).toBe(60_000)
})
