import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'

const files = readdirSync(import.meta.dirname).filter((name) => /^[a-z]{2}\.ts$/.test(name))
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

describe.each(files)('%s', (file) => {
  it('says every key, with the same figures filled in', async () => {
    const language = file.slice(0, 2)
    const texts = (await import(`./${file}`))[language] as typeof en
    expect(Object.keys(texts)).toEqual(Object.keys(en))
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe('')
      expect(placeholders(text), key).toEqual(placeholders(en[key as keyof typeof en]))
    }
  })
})
