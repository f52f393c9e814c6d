import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('quotes what must be quoted, runs nothing, leaves out what is withheld', () => {
  expect(
    csvOf([
      ['a', 'b,c', 'd"e'],
      [1.5, null, '=1+1'],
      [-2, '-2', 'x\ny'],
    ]),
  ).toBe('a,"b,c","d""e"\r\n1.5,,\'=1+1\r\n-2,\'-2,"x\ny"\r\n')
})
