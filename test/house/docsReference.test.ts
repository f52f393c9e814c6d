import { readFileSync } from 'node:fs'
import { jsonSchema } from '@lotse/workshop'
import { expect, it } from 'vitest'
import { describeSchema } from '../../docs/.vitepress/describeSchema.mjs'
import { pages } from './docs/snippets.ts'

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

it('every page of docs/ is in the menu of the site', () => {
  const menu = readFileSync('docs/.vitepress/config.ts', 'utf8')
  for (const page of pages.filter((one) => one.startsWith('docs/') && one !== 'docs/index.md'))
    expect(menu, page).toContain(`link: '${page.slice('docs'.length).replace(/(index)?\.md$/, '')}'`)
})
