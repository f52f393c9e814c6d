import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Entry {
  where: string
  store?: string
  key: string
  purpose: string
  content: string
  kept: string
}

it('docs/state.md says what the inventory says, row by row', () => {
  const { entries } = JSON.parse(readFileSync('packages/contract/storage-inventory.json', 'utf8')) as {
    entries: Entry[]
  }
  const rows = readFileSync('docs/state.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?:IndexedDB|localStorage)/.test(line))
  const place = ({ where, store }: Entry) => (where === 'indexedDB' ? `IndexedDB \`${store}\`` : where)
  expect(rows).toEqual(
    entries.map((one) => `| ${place(one)} | \`${one.key}\` | ${one.purpose} | ${one.content} | ${one.kept} |`),
  )
})
