import { readdirSync, readFileSync } from 'node:fs'
import { hashOf, TEXTS } from '@lotse/consent'
import { expect, it } from 'vitest'

const FOLDER = 'packages/banner/src/texts'
/** Key and words of each text: what visitors are told, not how the file is laid out. */
const textsIn = (source: string): [key: string, words: string][] =>
  [...source.matchAll(/^ {2}"?(\w+)"?:\s*(?:'(.*)'|"(.*)"),?$/gm)].map(([, key, one, other]) => [key!, one ?? other!])
const read = (name: string): string => readFileSync(`${FOLDER}/${name}`, 'utf8')

/** What is shown when choosing, in every language: the keys of the banner's own file, not those of “What we know about you”. */
function shownWhenChoosing(change: (source: string) => string = (source) => source): string {
  const asked = new Set(textsIn(read('en.ts')).map(([key]) => key))
  const files = readdirSync(FOLDER).filter((name) => /^(?:[a-z]{2}\.(?:json|ts))$/.test(name))
  expect(files).toHaveLength(10)
  const words = files.map((name) => textsIn(change(read(name))).filter(([key]) => asked.has(key)))
  expect(words.map(({ length }) => length)).toEqual(files.map(() => asked.size))
  return hashOf(JSON.stringify(words))
}

it('who agreed to other words of the banner is asked again: TEXTS is the hash of what it says', () => {
  expect(shownWhenChoosing()).toBe(TEXTS)
  expect(shownWhenChoosing((source) => source.replace('{purposes}', '{purposes}!'))).not.toBe(TEXTS)
})

it('other words of what is known about the visitor ask nobody again', () => {
  const about = read('fr.json').match(/"aboutIntro": "(.*)"/)![1]!
  expect(shownWhenChoosing((source) => source.replace(about, 'Autrement.'))).toBe(TEXTS)
})
