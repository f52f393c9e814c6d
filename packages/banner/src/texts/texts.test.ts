import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../fetchTexts.ts'
import { aboutDe } from './aboutDe.ts'
import { aboutEn } from './aboutEn.ts'
import { de } from './de.ts'
import { en } from './en.ts'

type All = { [key: string]: string }
const folder = import.meta.dirname
const english: All = { ...en, ...aboutEn }
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const languages: [string, All][] = [
  ['de', { ...de, ...aboutDe }],
  ...files.map((name): [string, All] => [name.slice(0, 2), JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))]),
]

it('ten languages are there, and those that are fetched are known by name', () => {
  expect(languages.map(([name]) => name).sort()).toEqual(['cs', 'da', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'sv'])
  for (const name of files) expect(name.slice(0, 2)).toMatch(LANGUAGES)
  expect('').not.toMatch(LANGUAGES)
})

describe.each(languages)('%s', (_, texts) => {
  it('says every key, with the same figures filled in', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(english).sort())
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('')
      expect(placeholders(text), key).toEqual(placeholders(english[key]!))
    }
  })
  it('says it in its own words', () => {
    const same = Object.keys(english).filter((key) => texts[key] === english[key])
    // "{place}: {bytes} byte(s)" has few.
    expect(same.filter((key) => key !== 'entry')).toEqual([])
  })
  it('gives reject and accept about the same length', () => {
    const [one, other] = [texts.reject!.length, texts.accept!.length]
    expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(1.5)
  })
})
