import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkConfig } from '../checkConfig.ts'
import { applySuggestion } from './applySuggestion.ts'

const cases = new URL('../../cases/', import.meta.url)
const example = readFileSync(new URL('example.json', cases), 'utf8')
const mistakes: { name: string; from: string; to: string; suggestion?: string }[] = JSON.parse(
  readFileSync(new URL('mistakes.json', cases), 'utf8'),
)
const known = new Set(checkConfig(example).map(({ message }) => message))
const found = (text: string) => checkConfig(text).filter(({ message }) => !known.has(message))

it.each(mistakes.filter((one) => one.suggestion && !one.suggestion.includes('…')))(
  'one click mends it: $name',
  ({ from, to, suggestion }) => {
    const text = example.replace(from, () => to)
    const problem = found(text).find((one) => one.suggestion === suggestion)!
    const edit = applySuggestion(text, problem)!
    const mended = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
    expect(found(mended).filter(({ message, path }) => message === problem.message && path === problem.path)).toEqual(
      [],
    )
    expect(found(mended).filter(({ level }) => level === 'error').length).toBeLessThan(
      Math.max(1, found(text).filter(({ level }) => level === 'error').length),
    )
  },
)

it('leaves alone what only the writer can fill in', () => {
  const text = example.replace('"id": "hafenladen", ', '')
  const problem = found(text).find(({ path }) => path === 'site')!
  expect(problem.suggestion).toContain('…')
  expect(applySuggestion(text, problem)).toBeUndefined()
})
