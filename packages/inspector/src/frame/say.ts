import { de } from './wordsDe.ts'
import { en } from './wordsEn.ts'

export type Words = { [key: string]: string }
/** A text in the inspector's language, `{0}` and so on filled in; the key itself where there is none. */
export type Say = (key: string, ...values: (string | number)[]) => string

/** English and German; other languages are answered in English. `more`: by language. */
export function speak(language: string, more: { [language: string]: Words } = {}): Say {
  const words: Words = { ...(language === 'de' ? de : en), ...more[language] }
  return (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ''))
}

/** That of the page, else that of the browser, if we speak it. */
export function languageOf(...asked: (string | undefined)[]): string {
  return asked.map((one) => one?.split('-')[0]).find((one) => one === 'de' || one === 'en') ?? 'en'
}
