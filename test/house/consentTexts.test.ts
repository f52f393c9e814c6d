import { readdirSync, readFileSync } from 'node:fs'
import { hashOf, TEXTS } from '@lotse/consent'
import { expect, it } from 'vitest'

it('who agreed to other words of the banner is asked again: TEXTS is the hash of what it says', () => {
  const folder = 'packages/banner/src/texts'
  const files = readdirSync(folder).filter((name) => /^(?:[a-z]{2}\.(?:json|ts))$/.test(name))
  expect(files).toHaveLength(10)
  // What visitors are told, not how the file is laid out.
  const words = files.map((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    return [...text.matchAll(/^ {2}"?(\w+)"?:\s*(?:'(.*)'|"(.*)"),?$/gm)].map(
      ([, key, one, other]) => `${key}=${one ?? other}`,
    )
  })
  expect(hashOf(JSON.stringify(words))).toBe(TEXTS)
})
