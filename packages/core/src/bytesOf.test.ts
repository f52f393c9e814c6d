import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesOf } from './bytesOf.ts'

it('counts what the platform counts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = JSON.stringify(text)
      expect(bytesOf(json)).toBe(new TextEncoder().encode(json).length)
    }),
  )
})
