import type { Text } from '@lotse/contract'
import type { Language } from './language.ts'

/** A label in the reader's language, else in English, else in any; else the id. */
export const labelOf = (text: Text | undefined, id: string, language: Language): string =>
  (typeof text === 'object' ? (text[language] ?? text.en ?? Object.values(text)[0]) : text) ?? id
