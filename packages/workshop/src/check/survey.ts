import { knownEvents } from '../names/knownEvents.ts'
import { defaultPhases, knownFacts, knownPurposes } from '../names/knownFacts.ts'
import type { NameKind, Sign } from '../schema/field.ts'
import { at, each, entries, type Place, textOf } from '../walk/place.ts'

/** What the walk saw of the file: places by kind, and names where they are used. */
export interface Survey {
  root: Place
  kinds: { [kind: string]: Place[] }
  names: [kind: NameKind, place: Place][]
  /** Names that may be used, by kind. */
  known: { [kind in NameKind]: Set<string> }
  /** Types of facts. */
  facts: { [path: string]: string }
  languages: string[]
}

/** What the walk showed. */
export type Seen = Pick<Survey, 'kinds' | 'names'>

/** Collects what the walk shows. */
export function collect(): Seen & { see: (place: Place, sign: Sign) => void } {
  const kinds: Survey['kinds'] = {}
  const names: Survey['names'] = []
  return {
    kinds,
    names,
    see: (place, { kind, names: named }) => {
      if (named) names.push([named, place])
      if (kind) (kinds[kind] ??= []).push(place)
    },
  }
}

const idsIn = (place: Place | undefined): string[] => each(place).map((one) => textOf(at(one, 'id')) ?? '')
const textsIn = (place: Place | undefined): string[] =>
  each(place)
    .map((one) => textOf(one) ?? '')
    .filter(Boolean)

/** What the file declares, together with what Lotse brings. */
export function survey(root: Place, { kinds, names }: Seen): Survey {
  const languages = at(at(root, 'site') ?? root, 'languages')
  const phases = at(at(root, 'journey') ?? root, 'phases')
  const own = Array.isArray(phases?.value)
  const declared = Object.fromEntries(
    entries(at(root, 'facts')).map(([path, fact]) => [path, textOf(at(fact, 'type')) ?? '']),
  )
  const facts = { ...declared, ...knownFacts }
  return {
    root,
    kinds,
    names,
    facts,
    languages: Array.isArray(languages?.value) ? textsIn(languages) : [],
    known: {
      event: new Set([...Object.keys(knownEvents), ...entries(at(root, 'events')).map(([name]) => name), '*']),
      fact: new Set(Object.keys(facts)),
      persona: new Set([...idsIn(at(root, 'personas')), 'unknown']),
      phase: new Set(
        own ? [...idsIn(phases), ...textsIn(phases).filter((one) => defaultPhases.includes(one))] : defaultPhases,
      ),
      audience: new Set(idsIn(at(root, 'audiences'))),
      goal: new Set(idsIn(at(root, 'goals'))),
      purpose: new Set(knownPurposes),
      language: new Set(),
      region: new Set(),
    },
  }
}
