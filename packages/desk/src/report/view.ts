import type { Named, Report } from '@lotse/contract'
import type { Numbers } from '../frame/numbers.ts'
import type { Theme } from '../frame/useTheme.ts'
import { labelOf } from '../words/labelOf.ts'
import type { Language } from '../words/language.ts'
import type { TileWords } from '../words/tileWords.ts'
import type { Words } from '../words/words.ts'

/** What every part of the page is given. */
export interface View {
  report: Report
  words: Words
  tiles: TileWords
  numbers: Numbers
  language: Language
  theme: Theme
}

/** What the config calls it, in the reader's language. */
export const nameOf = ({ id, label }: { id: string; label?: Named['label'] | undefined }, language: Language): string =>
  labelOf(label, id, language)

export function personaLabel({ report, words, language }: View, id: string): string {
  if (id === 'unknown') return words.unknown
  return nameOf(report.personas.find((one) => one.id === id) ?? { id }, language)
}

export function phaseLabel({ report, words, language }: View, id: string): string {
  const phase = report.phases.find((one) => one.id === id) ?? { id }
  return phase.label === undefined ? (words.phases[id] ?? id) : nameOf(phase, language)
}

export const channelLabel = ({ words, tiles }: View, id: string): string =>
  id === 'few' ? tiles.few : (words.channel[id] ?? id)

/** CSS custom property of a persona's colour; `unknown` is grey, beyond eight they repeat. */
export function personaColour({ report }: View, id: string): string {
  return id === 'unknown' ? '--persona-unknown' : `--persona-${report.personas.findIndex((one) => one.id === id) % 8}`
}
