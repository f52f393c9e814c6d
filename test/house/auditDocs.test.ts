import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { points } from '../audit/points/index.ts'

const rows = readFileSync('docs/consent.md', 'utf8').match(/^\| \d+ \|.*$/gm) ?? []

it('docs/consent.md says of each point of the audit what it asks and how to check it by hand', () => {
  expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' | '))).toEqual(
    points.map(({ number, title }) => `| ${number} | ${title}`),
  )
  for (const row of rows) expect(row.split(' | ')[2]!.length, row).toBeGreaterThan(10)
})
