import { de } from './de.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

export type Language = 'de' | 'en'

export const words: Record<Language, Words> = { de, en }

/** The browser's first language that there are words for. */
export function preferredLanguage(languages: readonly string[]): Language {
  const known = languages.map((one) => one.slice(0, 2).toLowerCase()).find((one) => one in words)
  return (known as Language) ?? 'en'
}
