import { readdirSync, readFileSync } from 'node:fs'
import { knownEvents, knownFacts } from '@lotse/workshop'
import { expect, it } from 'vitest'

const docs = readFileSync('docs/tracking.md', 'utf8')
const rows = docs.split('\n').filter((line) => /^\| (?:`|the queue)/.test(line))
const folders = ['packages/capture/src', 'packages/slots/src', 'packages/core/src/keeper']
const sources = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
)

it('every event that a plugin tracks stands in docs/tracking.md and is known', () => {
  const names = sources.flatMap((text) => [...text.matchAll(/(?:track|once)\((?:LOST|'([a-z_]+)')/g)].map(([, name]) => name ?? 'events_dropped')) // biome-ignore format: one thought
  expect(names.length).toBeGreaterThan(12)
  for (const name of new Set(names)) {
    expect(
      rows.some((row) => row.split('|')[2]!.includes(`\`${name}\``)),
      name,
    ).toBe(true)
    expect(Object.hasOwn(knownEvents, name), name).toBe(true)
  }
})

it('every plugin has a row, and every row a plugin', () => {
  const plugins = sources.flatMap((text) => [...text.matchAll(/^ {2,4}name: '(\w+)'/gm)].map(([, name]) => name!))
  const silent = ['onceSaid', 'toDataLayer', 'visitChannel', 'slots']
  const told = new Set(rows.map((row) => /`(\w+)`/.exec(row.split('|')[1]!)?.[1]).filter(Boolean))
  expect([...told].filter((name) => name !== 'joinToken').sort()).toEqual(
    [...new Set(plugins)].filter((name) => !silent.includes(name)).sort(),
  )
})

it('the facts of schema.org that it names are known', () => {
  for (const fact of Object.keys(knownFacts).filter((name) => name.startsWith('page.product.')))
    expect(docs).toContain(`.${fact.split('.').pop()}\``)
})
