import type { Text } from '@lotse/contract'

/** A name in a language, else in English, else in any; else the id. */
export const labelOf = (text: Text | undefined, id: string, language: string): string =>
  (typeof text === 'object' ? (text[language.split('-')[0]!] ?? text.en ?? Object.values(text)[0]) : text) ?? id

/** Names of the default phases. */
export const PHASES: { [phase: string]: Text } = {
  discover: { de: 'Entdecken', en: 'Discover' },
  explore: { de: 'Erkunden', en: 'Explore' },
  buy: { de: 'Kaufen', en: 'Buy' },
  use: { de: 'Nutzen', en: 'Use' },
  ask: { de: 'Fragen', en: 'Ask' },
  engage: { de: 'Mitmachen', en: 'Engage' },
} // biome-ignore format: a table
