import { expect, test } from 'vitest'
import { writePath } from './writePath.ts'

test('a value is put at its path beside what is there, and the given object stays', () => {
  const given = { crm: { city: 'Kiel' }, name: 'a' }
  expect(writePath(given, 'crm.segment', 'b2b')).toEqual({ crm: { city: 'Kiel', segment: 'b2b' }, name: 'a' })
  expect(given).toEqual({ crm: { city: 'Kiel' }, name: 'a' })
  expect(writePath(given, 'name.first', 'b')).toEqual({ crm: { city: 'Kiel' }, name: { first: 'b' } })
  expect(writePath({}, 'a', [1])).toEqual({ a: [1] })
})

test('names of the language are names like any other', () => {
  const written = writePath({}, '__proto__.polluted', true)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect(Object.hasOwn(written, '__proto__')).toBe(true)
  expect(Object.hasOwn(writePath({}, 'constructor.name', 'x'), 'constructor')).toBe(true)
})
