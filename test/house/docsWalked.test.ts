import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { walkPage } from './docs/walkPage.ts'

it.each([
  ['docs/first-persona.md', 6],
  ['docs/first-slot.md', 3],
  ['docs/tag.md', 6],
])('%s: walked word by word, all is as it says', async (page, least) => {
  expect(existsSync('packages/tag/dist/lotse.js'), 'built by node test/fresh/build.mjs').toBe(true)
  const { commands, wrong } = await walkPage(page)
  expect(wrong).toEqual([])
  expect(commands).toBeGreaterThanOrEqual(least)
})
