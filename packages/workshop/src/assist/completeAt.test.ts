import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { completeAt } from './completeAt.ts'
import { hoverAt } from './hoverAt.ts'

const example = readFileSync(new URL('../../cases/example.json', import.meta.url), 'utf8')

/** The text with `|` as the cursor, put in place of a piece of the example. */
const asked = (from: string, to: string) => {
  const text = example.replace(from, () => to)
  expect(text).not.toBe(example)
  const offset = text.indexOf('|')
  return completeAt(text.replace('|', ''), offset)
}
const labels = (from: string, to: string) => asked(from, to)?.options.map(({ label }) => label) ?? []

it.each<[string, string, string, string[], string[]]>([
  [
    'keys at the top',
    '"holdoutPercent": 10,',
    '|"holdoutPercent": 10,',
    ['label', 'late', 'note'],
    ['id', 'variants', 'at'],
  ],
  ['a key half written', '"goal": "order"', '"go|": "order"', ['goal'], ['variants']],
  [
    'events, own ones among them',
    '"event": "view_item"',
    '"event": "|"',
    ['view_item', 'apply_coupon', 'page_view'],
    [],
  ],
  ['facts', '"fact": "cart.value"', '"fact": "|"', ['cart.value', 'crm.segment'], ['view_item']],
  ['comparisons beside a fact', '"lessThan": 100', '|', ['atLeast', 'between', 'matches'], ['fact', 'event']],
  ['personas', '"persona": "researcher"', '"persona": "|"', ['bargain-hunter', 'researcher', 'unknown'], []],
  ['phases in a list', '["explore", "buy"]', '["explore", "|"]', ['discover', 'buy', 'engage'], []],
  ['devices', '"device": "phone"', '"device": "|"', ['phone', 'tablet', 'desktop'], []],
  ['values of a page fact', '"page.category": "sale"', '"page.category": "|"', ['sale'], []],
  ['properties of the event', '"page.category": "sale"', '"|"', ['page_path', 'page.category', 'page.type'], []],
  ['rules in a group', '{ "event": "apply_coupon" }', '|', ['{ all }', '{ event }', '{ sequence }', '{ fact }'], []],
  ['true or false', '"ifMissing": true', '"ifMissing": |', ['true', 'false'], []],
  ['goals', '"goal": "order"', '"goal": "|"', ['order'], ['purchase']],
  [
    'kinds of content',
    '"content": { "template": "#a" }',
    '"content": { | }',
    ['template', 'fields', 'hide'],
    ['share'],
  ],
  ['languages of a text', '"en": "Bargain hunter"', '"|": "Bargain hunter"', ['en'], ['de']],
  ['how long', '"within": "7d"', '"within": "|"', ['session', 'ever'], []],
])('%s', (_, from, to, wanted, unwanted) => {
  const found = labels(from, to)
  expect(found).toEqual(expect.arrayContaining(wanted))
  expect(found.filter((one) => unwanted.includes(one))).toEqual([])
})

it('replaces the word under the cursor, quotes and all', () => {
  const text = example.replace('"goal": "order"', '"goal": "or"')
  const offset = text.indexOf('"or"') + 3
  const { from, to, options } = completeAt(text, offset)!
  const insert = options.find(({ label }) => label === 'order')!.insert
  expect(text.slice(0, from) + insert + text.slice(to)).toBe(example)
})

it('says what a key and an event mean', () => {
  const over = (word: string) => hoverAt(example, example.indexOf(word) + 3)
  expect(over('"halfLife"')?.lines.join(' ')).toMatch(/half of the points/)
  expect(over('"apply_coupon" }')?.lines[0]).toBe('Typed a coupon.')
  expect(over('"bargain-hunter"')).toBeUndefined()
})

it.each(['', '{', '{"', '[', 'nonsense', '{"a":}'])('answers to %j without a stumble', (text) => {
  for (let at = 0; at <= text.length; at++) expect(() => [completeAt(text, at), hoverAt(text, at)]).not.toThrow()
})
