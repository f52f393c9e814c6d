import type { LotseConfig } from '@lotse/contract'
import { phasesOf } from '@lotse/persona'
import { knownEvents, knownFacts, nameEvent, nameFact } from '@lotse/workshop'
import { labelOf } from '../../words/labelOf.ts'
import { words as deskWords } from '../../words/language.ts'
import { isObject } from './layout.ts'
import { listOf, type Pen } from './pen.ts'

export type Option = [value: string, text: string]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const byText = (a: Option, b: Option): number => a[1].localeCompare(b[1])

/** A part of the config whose texts are spoken; whatever stands there, it is an object. */
const named = ({ config }: Pick<Pen, 'config'>): Pick<LotseConfig, 'events' | 'facts' | 'audiences'> => ({
  events: isObject(config.events) ? config.events : {},
  facts: isObject(config.facts) ? config.facts : {},
  audiences: listOf(config.audiences),
})

/** Events of the site first, then all that Lotse knows, each as what happened. */
export function eventOptions(pen: Pick<Pen, 'config' | 'language'>): Option[] {
  const own = Object.keys(named(pen).events ?? {})
  const option = (name: string): Option => [name, capital(nameEvent(name, pen.language, named(pen)))]
  const others = Object.keys(knownEvents).filter((name) => !own.includes(name))
  return [...own.map(option), ...others.map(option).sort(byText)]
}

export function factOptions(pen: Pick<Pen, 'config' | 'language'>): Option[] {
  const own = Object.keys(named(pen).facts ?? {})
  const option = (path: string): Option => [path, capital(nameFact(path, pen.language, named(pen)))]
  return [...own, ...Object.keys(knownFacts).filter((path) => !own.includes(path))].map(option).sort(byText)
}

/** `text` where nothing says otherwise. */
export const factType = ({ config }: Pen, path: string): string =>
  config.facts?.[path]?.type ?? knownFacts[path] ?? 'text'

export const personaOptions = ({ config, language }: Pen): Option[] => [
  ...listOf(config.personas).map((one): Option => [one.id, labelOf(one.label, one.id, language)]),
  ['unknown', deskWords[language].unknown],
]

export function phaseOptions({ config, language }: Pen): Option[] {
  try {
    return phasesOf(config.journey).map(({ id, label }) => [id, labelOf(label, deskWords[language].phases[id] ?? id, language)]) // biome-ignore format: one thought
  } catch {
    return []
  }
}

export const audienceOptions = ({ config, language }: Pen): Option[] =>
  listOf(config.audiences).map((one) => [one.id, labelOf(one.label, one.id, language)])

export const goalOptions = ({ config, language }: Pen): Option[] =>
  listOf(config.goals).map((one) => [one.id, labelOf(one.label, one.id, language)])

/** A short name that no other of the list has: `variant`, `variant-2`. */
export function freshId(wanted: string, taken: { id: string }[]): string {
  const base = wanted.normalize('NFKD').replace(/ß/g, 'ss').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().replaceAll(' ', '-') || 'new' // biome-ignore format: one chain
  const ids = taken.map(({ id }) => id)
  let [id, count] = [base, 1]
  while (ids.includes(id)) id = `${base}-${++count}`
  return id
}
