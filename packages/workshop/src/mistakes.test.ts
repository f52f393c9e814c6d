import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkConfig } from './checkConfig.ts'

interface Mistake {
  name: string
  from: string
  to: string
  line: number
  path: string
  says: string
  suggestion?: string
}
const cases = new URL('../cases/', import.meta.url)
const example = readFileSync(new URL('example.json', cases), 'utf8')
const mistakes: Mistake[] = JSON.parse(readFileSync(new URL('mistakes.json', cases), 'utf8'))
const before = new Set(checkConfig(example).map(({ message }) => message))

test('the example is clean apart from warnings', () => {
  expect(checkConfig(example, { errorsOnly: true })).toEqual([])
})

test.each(mistakes)('$name', ({ from, to, line, path, says, suggestion }) => {
  const text = example.replace(from, () => to)
  expect(text).not.toBe(example)
  const found = checkConfig(text).filter(({ message }) => !before.has(message))
  const wanted = { line, path, message: expect.stringContaining(says), ...(suggestion && { suggestion }) }
  expect(found).toContainEqual(expect.objectContaining(wanted))
})
