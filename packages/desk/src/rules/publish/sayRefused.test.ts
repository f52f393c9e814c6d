import { expect, test } from 'vitest'
import { de } from '../words/de.ts'
import { en } from '../words/en.ts'
import { sayRefused } from './sayRefused.ts'

test.each([de, en])('each cause that the answer tells is said by itself', (words) => {
  const causes = [{}, { status: 401 }, { status: 403, message: 'header X-Lotse-Desk is missing' }, { status: 403 }, { status: 404 }, { status: 409 }, { status: 422 }, { status: 500 }] // biome-ignore format: one list
  const said = causes.map((one) => sayRefused(one, words))
  expect(new Set(said).size).toBe(causes.length)
  expect(said.every(Boolean)).toBe(true)
})
