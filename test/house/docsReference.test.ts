import { readFileSync } from 'node:fs'
import { jsonSchema } from '@lotse/workshop'
import { expect, it } from 'vitest'
import { describeSchema } from '../../docs/.vitepress/describeSchema.mjs'

const reference = readFileSync('docs/reference.md', 'utf8')

it('docs/reference.md is what the schema says; npm run docs writes it', () => {
  expect(reference).toBe(describeSchema(JSON.parse(JSON.stringify(jsonSchema()))))
})

it('leaves no value without words, and its links lead to headings', () => {
  expect(reference).not.toMatch(/undefined|\[object/)
  const slug = (title: string) =>
    title
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-')
  const headings = [...reference.matchAll(/^#+ (.*)$/gm)].map(([, title]) => slug(title!))
  for (const [, to] of reference.matchAll(/\]\(#([^)]+)\)/g)) expect(headings, to).toContain(to)
  expect(new Set(headings).size).toBe(headings.length)
})
