import type { Facts, Text } from '@lotse/contract'
import { readPath } from '@lotse/rules'

/** The text in a language; else in its base language, else the first there is. */
export function textIn(text: Text, language: string): string {
  if (typeof text === 'string') return text
  return text[language] ?? text[language.split('-')[0]!] ?? Object.values(text)[0] ?? ''
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
