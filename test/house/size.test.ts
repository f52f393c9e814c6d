import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { measure } from '../size/measure.mjs'

/** The app-block limit of Shopify's theme check. */
const FIRST_FILE_LIMIT = 10_000

const written: { [name: string]: number } = JSON.parse(readFileSync('test/size.json', 'utf8'))

it('every size is the one that is written down (npm run size -- --write)', async () => {
  expect(await measure()).toEqual(written)
}, 240_000)

it('the first file keeps its limit', () => expect(written['lotse.js']).toBeLessThanOrEqual(FIRST_FILE_LIMIT))

it('the README says the same bytes', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const name of ['lotse.js', 'lotse-capture.js', 'lotse-banner.js', 'lotse-vitals.js', 'lotse-forms.js'])
    expect(readme, name).toMatch(
      new RegExp(`\`${name.replace('.', '\\.')}\`[^\\n]*\\b${written[name]!.toLocaleString('en')}\\b`),
    )
})
