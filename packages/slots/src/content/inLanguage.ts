import type { Facts } from '@lotse/contract'
import { readPath } from '@lotse/rules'

/** What is said in a language; else in its base language, else the first there is. */
export function inLanguage<T extends string | unknown[]>(said: T | { [language: string]: T }, language: string): T {
  if (typeof said === 'string' || Array.isArray(said)) return said as T
  return (said[language] ?? said[language.split('-')[0]!] ?? Object.values(said)[0]) as T
}

/**
 * Puts facts in place of `{{path}}`, `{{path|EUR}}` (money of that currency), `{{path|percent}}` and `{{path|date}}`: as text,
 * formatted for the language, never as markup. What is not there or cannot be formatted is left out.
 */
export function withFacts(text: string, facts: Facts, language: string): string {
  return text.replace(/\{\{\s*([\w.]+)\s*(?:\|\s*(\w+)\s*)?\}\}/g, (_, path: string, format?: string) => {
    const value = readPath(path)(facts)
    try {
      return typeof value === 'number'
        ? new Intl.NumberFormat(
            language,
            /^[A-Z]/.test(format ?? '')
              ? { style: 'currency', currency: format! }
              : { style: (format as 'percent') ?? 'decimal' },
          ).format(value)
        : typeof value !== 'string'
          ? ''
          : format
            ? new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(value))
            : value
    } catch {
      return ''
    }
  })
}
