import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkConfig } from '@lotse/workshop'
import { expect, it } from 'vitest'
import { pages } from './docs/snippets.ts'

const readme = readFileSync('README.md', 'utf8')
const [, config = ''] = /```json\n([^`]+?)\n?```/.exec(readme) ?? []
const said = /^lotse\.json:(\d+):(\d+) (\S+) (.*) \(did you mean "(\w+)"\?\)$/m.exec(readme)!

it('the README’s lotse.json is without errors', () => {
  expect(checkConfig(config).filter(({ level }) => level === 'error')).toEqual([])
})

it('and its typo is answered as the README says', () => {
  const [, line, column, path, message, suggestion] = said
  const wrong = config.replace('"atLeast"', '"atLeats"')
  const [error] = checkConfig(wrong).filter(({ level }) => level === 'error')
  expect(error).toMatchObject({ line: Number(line), column: Number(column), path, message, suggestion })
})

it('every command of the README stands in the code', () => {
  const code = readFileSync('packages/tag/src/startScript.ts', 'utf8')
  for (const [, command] of readme.matchAll(/^\| `lotse(?:\('|\.)(\w+)(?:'|\()/gm))
    expect(code, command).toContain(`'${command}'`)
})

it('every fault has its line in docs/faults.md', () => {
  const faults = readFileSync('docs/faults.md', 'utf8')
  const codes = [...readFileSync('packages/contract/src/faults.ts', 'utf8').matchAll(/\| '([a-z-]+)'/g)].map(
    ([, code]) => code!,
  )
  expect(codes.length).toBeGreaterThan(10)
  for (const code of codes) expect(faults).toContain(`| \`${code}\` |`)
})

it('every link of the docs leads somewhere', () => {
  for (const file of ['CONTRIBUTING.md', ...pages])
    for (const [, to] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g))
      expect(() => readFileSync(join(dirname(file), to!)), `${file}: ${to}`).not.toThrow()
})
