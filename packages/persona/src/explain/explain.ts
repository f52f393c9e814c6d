import type { ClassifierState, Facts, LotseConfig, PersonaConfig, Text } from '@lotse/contract'
import { createCounters, parseDuration, readSignals } from '@lotse/rules'
import { UNKNOWN } from '../createPersonas.ts'
import type { Reader } from '../createReader.ts'
import { phasesOf } from '../phasesOf.ts'
import { because, shown } from './because.ts'
import { type ExplainContext, explainRule, type RuleExplanation } from './explainRule.ts'
import { labelOf, PHASES } from './labelOf.ts'
import { fill, wordFor, wordsOf } from './words.ts'

export interface PersonaExplanation {
  id: string
  label: string
  /** Relative to where it is entered; of a `when` persona 1 or 0. */
  score: number
  holds: boolean
  sentence: string
  /** Its rule, or each of its signals: `actual` is how many events it has seen. */
  tree: RuleExplanation
}

export interface PhaseExplanation {
  id: string
  label: string
  /** It is the present one. */
  holds: boolean
  sentence: string
  /** Its `enter`; undefined: nothing leads there but falling back. */
  enter?: RuleExplanation
  leave?: RuleExplanation
  /** Whether one may come here from the present phase, on fresh evidence. */
  reachable: boolean
}

/** Why a visitor is who and where they are. */
export interface Explanation {
  persona: { id: string; label: string; sentence: string }
  phase: { id: string; label: string; sentence: string; since: number }
  /** The next best persona; `distance`: how far its score (relative to where it is entered) is from the winner's, or from 1. */
  runnerUp?: { id: string; label: string; score: number; distance: number }
  /** Every persona, best first. */
  personas: PersonaExplanation[]
  /** Every phase, in the order of the journey. */
  phases: PhaseExplanation[]
}

/** The field's usual default, as in `lowerConfig`. */
const HALF_LIFE = 14 * 864e5

/** Explains the answer at `now`, in English or German: every persona and every phase with the tree of its rule. */
export function explain(
  config: LotseConfig,
  reader: Reader,
  state: ClassifierState,
  now: number,
  facts: Facts = {},
  language = 'en',
): Explanation {
  const context: ExplainContext = { config, view: { state, now, facts }, language }
  const words = wordsOf(language, config)
  const answer = reader.read(state, now, facts)
  const label = (text: Text | undefined, id: string) => labelOf(text, id, language)

  const personas = (config.personas ?? []).map((persona): PersonaExplanation => {
    const { id, when, score } = persona
    const name = label(persona.label, id)
    const [sum, , holds] = reader.personas.find((one) => one.id === id)!.look(context.view)
    const tree = when ? explainRule(when, context) : explainSignals(persona, sum, holds, context)
    const why = score ? tree.sentence : because(tree, holds, words)
    const said = why && fill(holds ? words.because : words.notYet, name, why)
    return { id, label: name, score: answer.scores[id] ?? 0, holds, sentence: said || name, tree }
  })
  const rank = (id: string) => answer.personas.indexOf(id) + 1 || 1e6
  personas.sort((a, b) => rank(a.id) - rank(b.id) || b.score - a.score)
  const winner = personas.find(({ id }) => id === answer.persona)
  const next = personas.find((one) => one !== winner)

  const present = reader.journey.phases.findIndex(({ id }) => id === answer.phase)
  const phases = phasesOf(config.journey).map((phase): PhaseExplanation => {
    const { id, enter, leave } = phase
    const name = label(phase.label ?? PHASES[id], id)
    const holds = id === answer.phase
    const tree = enter && explainRule(enter, context)
    const isFirst = id === reader.journey.first
    const why = tree && because(tree, tree.holds === true, words)
    const passed = holds && tree?.holds !== true && !isFirst
    const said = passed
      ? fill(words.stays, name)
      : why
        ? fill(holds ? words.because : tree.holds ? words.open : words.notYet, name, why)
        : fill(isFirst ? words.first : words.noWay, name)
    const reachable = !!reader.journey.phases.find((one) => one.id === id)?.from.includes(answer.phase)
    return { id, label: name, holds, sentence: said, reachable, ...(tree && { enter: tree }), ...(leave && { leave: explainRule(leave, context) }) } // biome-ignore format: one thought
  })
  const phase = phases[present]
  return {
    persona: {
      id: answer.persona,
      label: winner?.label ?? UNKNOWN,
      sentence: winner?.sentence ?? words.nobody!,
    },
    phase: { id: answer.phase, label: phase?.label ?? answer.phase, sentence: phase?.sentence ?? '', since: answer.since },
    ...(next && { runnerUp: { id: next.id, label: next.label, score: next.score, distance: distanceOf(winner, next) } }),
    personas,
    phases,
  } // biome-ignore format: one thought
}

const distanceOf = (winner: PersonaExplanation | undefined, { score }: PersonaExplanation): number =>
  Math.round(((winner?.score ?? 1) - score) * 1e4) / 1e4

/** A score as a tree: its signals with what each contributes now. */
function explainSignals(
  { score }: PersonaConfig,
  sum: number,
  holds: boolean,
  context: ExplainContext,
): RuleExplanation {
  const words = wordsOf(context.language, context.config)
  const { signals = [], enter = 1, halfLife } = score ?? {}
  const members = signals.map((signal): RuleExplanation => {
    const compiled = createCounters().signal(signal, parseDuration(halfLife) ?? HALF_LIFE)
    const [part, seen] = readSignals([compiled], context.view)
    const name = [signal.event].flat().map((one) => wordFor(one, words)).join(words.or) // biome-ignore format: one thought
    return { holds: part > 0, sentence: `${name}: ${part < 0 ? '' : '+'}${shown(part)}`, actual: seen }
  })
  const parts = members.filter(({ actual }) => actual).map((one) => one.sentence)
  const said = fill(words.score, shown(sum), enter, parts.join(', ') || words.nothing)
  return { holds, sentence: said, group: 'some', members, wanted: { atLeast: enter }, actual: sum }
}
