import type { Facts } from '@lotse/contract'
import { readPath } from '@lotse/rules'

/** What is said in a language; else in its base language, else the first there is. */
export function inLanguage<T extends string | unknown[]>(said: T | { [language: string]: T }, language: string): T {
  if (typeof said === 'string' || Array.isArray(said)) return said as T
  return (said[language] ?? said[language.split('-')[0]!] ?? Object.values(said)[0]) as T
}

/** Puts facts in place of `{{path}}` and `{{path|currency}}`: as text, formatted for the language, never as markup. */
export function withFacts(text: string, facts: Facts, language: string, currency = 'EUR'): string {
  return text.replace(/\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g, (_, path: string, format?: string) => {
    const value = readPath(path)(facts)
    if (typeof value === 'number') {
      const style = format === 'currency' || format === 'percent' ? format : 'decimal'
      return new Intl.NumberFormat(language || undefined, { style, currency }).format(value)
    }
    if (format === 'date' && typeof value === 'string' && !Number.isNaN(Date.parse(value)))
      return new Intl.DateTimeFormat(language || undefined, { dateStyle: 'long' }).format(new Date(value))
    return typeof value === 'string' ? value : ''
  })
}
