import { readFileSync } from 'node:fs'
import * as persona from '@lotse/persona'
import { checkConfig } from '@lotse/workshop'
import { transformSync } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { lotse } from '../../packages/cli/test/lotse.ts'
import { fileAround, pages, parse, snippetsOf } from './docs/snippets.ts'

const read = (page: string): string => readFileSync(page, 'utf8')
const snippets = pages.flatMap(snippetsOf)
const isJson = ({ language, info }: { language: string; info: string }) => language === 'json' && info !== 'journey'

/** What is wrong with it on purpose, or needs the file that it is added to: docsWalked walks those. */
const isWalked = (info: string) => info.startsWith('into') || info === 'instead'
/** Phases of the default journey name one another in `from`; journeyDocs compares them with the code. */
const isDefaultPhase = (piece: object) => persona.defaultPhases.some(({ id }) => 'id' in piece && piece.id === id)

describe.each(snippets.filter(isJson))('$place', ({ body, info }) => {
  it('is JSON, and a lotse.json or a piece of one has no error', () => {
    const piece = parse(body) as { [key: string]: unknown }
    const config = isWalked(info) || isDefaultPhase(piece) ? undefined : fileAround(piece)
    if (config) expect(checkConfig(JSON.stringify(config)).filter(({ level }) => level === 'error')).toEqual([])
  })
})

it('nearly every JSON is checked as a file, not only read', () => {
  const json = snippets.filter(isJson).filter(({ info }) => !isWalked(info))
  const read = json.filter(({ body }) => !fileAround(parse(body) as { [key: string]: unknown }))
  expect(json.length).toBeGreaterThan(35)
  expect(read.map(({ place }) => place.replace(/:.*/, ''))).toEqual(['docs/journeys.md'])
})

it('every JavaScript is syntax, and imports what the package exports', () => {
  const exported = readFileSync('packages/tag/src/index.ts', 'utf8')
  const scripts = snippets.filter(({ language }) => ['js', 'jsx', 'ts', 'tsx'].includes(language))
  expect(scripts.length).toBeGreaterThan(6)
  for (const { place, language, body } of scripts) {
    expect(
      () => transformSync(body, { loader: language as 'js', format: 'esm', target: 'es2022' }),
      place,
    ).not.toThrow()
    for (const [, names] of body.matchAll(/import \{ ([^}]+) \} from 'lotse'/g))
      for (const name of names!.split(', ')) expect(exported, `${place}: ${name}`).toMatch(new RegExp(`\\b${name}\\b`))
  }
})

it('every command that the docs name is there, with its flags', async () => {
  const commands = pages.flatMap(
    (page) =>
    snippetsOf(page)
      .filter(({ language }) => language !== 'js')
      .flatMap(({ place, body }) => [...body.matchAll(/(?:^|[|$] ?)(?:npx )?lotse ([a-z]+)([^\n|]*)/gm)].map(([, name, rest]) => [place, name!, rest!] as const)), // biome-ignore format: one thought
  )
  const inline = pages.flatMap((page) =>
    [...read(page).matchAll(/`lotse ([a-z]+)([^`\n]*)`/g)].map(([, name, rest]) => [page, name!, rest!] as const),
  )
  expect(commands.length).toBeGreaterThan(15)
  for (const [place, name, rest] of [...commands, ...inline]) {
    const { out, status } = await lotse([name, '--help'])
    expect({ place, name, status }).toEqual({ place, name, status: 0 })
    for (const [flag] of rest.matchAll(/(?<= )--?[a-z][a-z-]*/g)) expect(out, `${place}: lotse ${name} ${flag}`).toMatch(new RegExp(`${flag}\\b`)) // biome-ignore format: one sentence
  }
})
