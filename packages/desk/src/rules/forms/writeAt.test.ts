import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addAt, type Path, removeAt, renameAt, setAt, swapAt, valueAt, wrapAt } from './writeAt.ts'

const shop = readFileSync('examples/shop/lotse.json', 'utf8')

/** A value, written in one of the ways that people and formatters write. */
const document = fc
  .tuple(
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }),
    fc.constantFrom('  ', '    ', '\t', ''),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([value, indent, eol]) => JSON.stringify(value, null, indent).replaceAll('\n', eol))

const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        ...(path.length ? [path] : []),
        ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key])), // biome-ignore format: one thought
      ]
const place = document.chain((text) => fc.constantFrom(...pathsOf(JSON.parse(text))).map((path) => ({ text, path })))

/** What stands before and behind the only stretch that differs. */
const untouched = (before: string, after: string): number => {
  let from = 0
  while (from < Math.min(before.length, after.length) && before[from] === after[from]) from++
  let end = 0
  while (end < Math.min(before.length, after.length) - from && before.at(-1 - end) === after.at(-1 - end)) end++
  return from + end
}
const written = (text: string, path: Path): number => {
  const own = valueAt(text, path)
  // At most all white space of the file and the value's own characters.
  return JSON.stringify(own).length + (text.match(/\s/g)?.length ?? 0) + 4
}
const expected = (
  text: string,
  path: Path,
  change: (parent: Record<string, unknown>, key: string) => void,
): unknown => {
  const copy = JSON.parse(text)
  const parent = path.slice(0, -1).reduce((one: Record<string, unknown>, key) => one[key] as Record<string, unknown>, copy) // biome-ignore format: one thought
  change(parent, path.at(-1) as string)
  return copy
}

test('the same value again changes not a byte', () => {
  fc.assert(fc.property(place, ({ text, path }) => void expect(setAt(text, path, valueAt(text, path))).toBe(text)))
  for (const path of pathsOf(JSON.parse(shop))) expect(setAt(shop, path, valueAt(shop, path))).toBe(shop)
})

test('a value is written in its place and nowhere else', () => {
  fc.assert(
    fc.property(place, fc.jsonValue({ maxDepth: 2 }), ({ text, path }, value) => {
      const after = setAt(text, path, value)
      expect(JSON.parse(after)).toEqual(expected(text, path, (parent, key) => { parent[key] = JSON.parse(JSON.stringify(value)) })) // biome-ignore format: one thought
      expect(untouched(text, after)).toBeGreaterThanOrEqual(text.length - written(text, path))
    }),
  )
})

test('a new key is put beside its neighbours; taken out again, the text is as before', () => {
  fc.assert(
    fc.property(document, fc.jsonValue({ maxDepth: 2 }), (text, value) => {
      const after = setAt(text, ['NEW'], value)
      expect(JSON.parse(after)).toEqual({ ...JSON.parse(text), NEW: JSON.parse(JSON.stringify(value)) })
      expect(untouched(text, after)).toBe(text.length)
      expect(removeAt(after, ['NEW'])).toBe(text)
    }),
  )
})

test('members of lists are added, swapped and removed as they stand', () => {
  const text = '{\n  "a": [\n    { "x": 1,   "note": "odd  spaces" },\n    2\n  ],\n  "b": [1,2]\n}\n'
  expect(addAt(text, ['a'], { y: 1 })).toBe(text.replace('    2\n', '    2,\n    { "y": 1 }\n'))
  expect(addAt(text, ['a'], 0, 0)).toBe(text.replace('    { "x"', '    0,\n    { "x"'))
  expect(addAt(text, ['b'], 3)).toBe(text.replace('[1,2]', '[1,2, 3]'))
  expect(addAt(text, ['c'], 3)).toBe(text.replace('[1,2]', '[1,2],\n  "c": [3]'))
  expect(swapAt(text, ['a'], 1, 0)).toBe('{\n  "a": [\n    2,\n    { "x": 1,   "note": "odd  spaces" }\n  ],\n  "b": [1,2]\n}\n') // biome-ignore format: one line
  expect(swapAt(swapAt(text, ['a'], 1, 0), ['a'], 0, 1)).toBe(text)
  expect(removeAt(text, ['a', 0])).toBe(text.replace('{ "x": 1,   "note": "odd  spaces" },\n    ', ''))
  expect(removeAt(removeAt(text, ['b', 0]), ['b', 0])).toBe(text.replace('[1,2]', '[]'))
  expect(renameAt(text, ['a', 0, 'x'], 'z')).toBe(text.replace('"x"', '"z"'))
  expect(wrapAt(text, ['a', 0], 'all')).toBe(text.replace('{ "x": 1,   "note": "odd  spaces" }', '{ "all": [{ "x": 1,   "note": "odd  spaces" }] }')) // biome-ignore format: one line
})
