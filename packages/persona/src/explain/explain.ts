import type { ClassifierState, Facts, LotseConfig, Rule, Text } from '@lotse/contract'
import {
  compileTest,
  createCounters,
  lowerContext,
  lowerRule,
  parseDuration,
  readFact,
  readMeasure,
  readSignals,
  type View,
} from '@lotse/rules'
import { UNKNOWN } from '../createPersonas.ts'
import type { Reader } from '../createReader.ts'
import { phasesOf } from '../phasesOf.ts'
import { sentence } from './sentence.ts'
import { fill, wordFor, wordsOf } from './words.ts'

/** One leaf of a rule: what was wanted, what is, and whether it holds (undefined: unknown). */
export interface LeafExplanation {
  sentence: string
  holds: boolean | undefined
  actual: unknown
}

/** Why a visitor is who and where they are. */
export interface Explanation {
  persona: { id: string; label: string; sentence: string; leaves: LeafExplanation[] }
  phase: { id: string; label: string; sentence: string; leaves: LeafExplanation[]; since: number }
  /** Every persona, best first. */
  personas: { id: string; label: string; score: number; holds: boolean; leaves: LeafExplanation[] }[]
}

/** Explains the present answer in English or German. */
export function explain(
  config: LotseConfig,
  reader: Reader,
  state: ClassifierState,
  now: number,
  facts: Facts = {},
  language = 'en',
): Explanation {
  const view: View = { state, now, facts }
  const answer = reader.read(state, now, facts)
  const words = wordsOf(language)
  const label = (text: Text | undefined, id: string): string =>
    (typeof text === 'object' ? (text[language.split('-')[0]!] ?? text.en ?? Object.values(text)[0]) : text) ?? id

  const audiences = Object.fromEntries((config.audiences ?? []).map(({ id, when }) => [id, when]))
  const leavesOf = (rule: Rule | undefined): LeafExplanation[] => {
    if (!rule) return []
    if ('all' in rule) return rule.all.flatMap(leavesOf)
    if ('any' in rule) return rule.any.flatMap(leavesOf)
    if ('some' in rule) return rule.of.flatMap(leavesOf)
    const test = lowerRule(rule, lowerContext({ audiences, facts: config.facts ?? {} }))
    const holds = compileTest(test)(view)
    const actual =
      test[0] === 'f'
        ? readFact(test[2], test[3])(view)
        : test[0] === 'c' && !('sequence' in rule)
          ? readMeasure(test[2])(view)
          : undefined
    const said =
      'none' in rule
        ? fill(words.not, rule.none.map((one) => sentence(one, language)).join(words.or))
        : sentence(rule, language)
    return [{ sentence: said, holds, actual }]
  }
  const because = (leaves: LeafExplanation[]): string =>
    leaves
      .filter(({ holds }) => holds)
      .map(
        ({ sentence, actual }) =>
          sentence +
          (actual === undefined || typeof actual === 'boolean' ? '' : ` (${fill(words.actual, shown(actual))})`),
      )
      .join('; ')

  const personas = (config.personas ?? []).map(({ id, label: text, when, score }) => {
    const compiled = reader.personas.find((one) => one.id === id)!
    const [sum, , holds] = compiled.look(view)
    const leaves = when
      ? leavesOf(when)
      : (score?.signals ?? []).map((signal): LeafExplanation => {
          const [part, seen] = readSignals(
            [createCounters().signal(signal, parseDuration(score?.halfLife) ?? 14 * 864e5)],
            view,
          )
          const name = [signal.event]
            .flat()
            .map((one) => wordFor(one, words))
            .join(words.or)
          return { sentence: `${name}: +${shown(part)}`, holds: !!part, actual: seen }
        })
    return { id, label: label(text, id), score: sum / compiled.enter, holds, leaves, enter: score?.enter }
  })
  const winner = personas.find(({ id }) => id === answer.persona)
  const phases = phasesOf(config.journey)
  const phase = phases.find(({ id }) => id === answer.phase)
  const phaseLabel = label(phase?.label ?? PHASES[answer.phase], answer.phase)
  const phaseLeaves = leavesOf(phase?.enter)
  const why =
    winner &&
    (winner.enter === undefined
      ? because(winner.leaves)
      : fill(
          words.score,
          shown(winner.score * winner.enter),
          winner.enter,
          winner.leaves
            .filter(({ holds }) => holds)
            .map((leaf) => leaf.sentence)
            .join(', '),
        ))
  return {
    persona: {
      id: answer.persona,
      label: winner?.label ?? UNKNOWN,
      sentence: winner ? fill(words.because, winner.label, why) : words.nobody!,
      leaves: winner?.leaves ?? [],
    },
    phase: {
      id: answer.phase,
      label: phaseLabel,
      since: answer.since,
      leaves: phaseLeaves,
      sentence: phaseLeaves.some(({ holds }) => holds)
        ? fill(words.because, phaseLabel, because(phaseLeaves))
        : fill(words.first, phaseLabel),
    },
    personas: personas
      .sort((a, b) => Number(b.holds) - Number(a.holds) || b.score - a.score)
      .map(({ enter: _, ...one }) => one),
  }
}

const shown = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value)

const PHASES: { [phase: string]: Text } = {
  discover: { de: 'Entdecken', en: 'Discover' },
  explore: { de: 'Erkunden', en: 'Explore' },
  buy: { de: 'Kaufen', en: 'Buy' },
  use: { de: 'Nutzen', en: 'Use' },
  ask: { de: 'Fragen', en: 'Ask' },
  engage: { de: 'Mitmachen', en: 'Engage' },
} // biome-ignore format: a table
