import type {
  BuiltPersona,
  BuiltPhase,
  BuiltRules,
  ForWhom,
  LotseConfig,
  PersonaConfig,
  PhaseConfig,
  Rule,
  RuledSlot,
  RuledVariant,
  Test,
  VariantConfig,
} from '@lotse/contract'
import {
  allOf,
  fnv,
  type LowerContext,
  lowerContext,
  lowerRule,
  lowerStep,
  namesOf,
  parseDuration,
  stepsOf,
} from '@lotse/rules'
import { NOT_ME } from './createPersonas.ts'
import { phasesOf } from './phasesOf.ts'

/** The field's usual default; half-lives below three days cost accuracy, above seven nothing is gained or lost. */
const HALF_LIFE = 14 * 864e5

/** Turns `lotse.json` into the form that pages run: the same answers, without the language's sugar. */
export function lowerConfig(
  config: LotseConfig,
  onUnknown?: (rule: unknown) => void,
): BuiltRules & { slots: RuledSlot[] } {
  const { personas = [], journey, audiences: named = [], slots = [], facts, ...rest } = config
  const audiences = Object.fromEntries(named.map(({ id, when }) => [id, when]))
  const context = lowerContext({ audiences, ...(facts && { facts }), ...(onUnknown && { onUnknown }) })
  const lower = (rule: Rule): Test => lowerRule(rule, context)

  const computed = {
    personas: personas.map((persona) => lowerPersona(persona, context)),
    phases: phasesOf(journey).map((phase, i, all) => lowerPhase(phase, all.slice(0, i), context)),
    slots: slots.map((slot) => ({
      ...slot,
      variants: slot.variants.filter(({ draft }) => !draft).map((variant) => lowerVariant(variant, lower)),
    })),
    counters: context.counters.all(),
    remembers: [...context.remembers, NOT_ME],
  }
  const { personas: who, phases: where, counters: what } = computed
  return { ...rest, ...(facts && { facts }), ...computed, built: fnv(JSON.stringify([who, where, what])).toString(36) }
}

function lowerPersona({ id, when, score, priority = 0 }: PersonaConfig, context: LowerContext): BuiltPersona {
  if (!score) return { id, priority, enter: 1, names: [], when: when ? lowerRule(when, context) : ['?'] }
  const { enter, leave = enter / 2, signals, minEvidence, margin } = score
  const halfLife = parseDuration(score.halfLife) ?? HALF_LIFE
  const minDwell = parseDuration(score.minDwell)
  // As a signal against it fades its score rises, so that it may be entered at any event.
  const wavers = signals.some(({ weight }) => weight < 0)
  return {
    id,
    priority,
    enter,
    leave,
    signals: signals.map((signal) => context.counters.signal(signal, halfLife)),
    names: namesOf(wavers ? '*' : signals.flatMap(({ event }) => event)),
    ...(minEvidence && { minEvidence }),
    ...(minDwell && { minDwell }),
    ...(margin && { margin }),
  }
}

function lowerPhase(phase: PhaseConfig, earlier: PhaseConfig[], context: LowerContext): BuiltPhase {
  const { id, enter, leave, from } = phase
  const minDwell = parseDuration(phase.minDwell)
  const evidence = (phase.evidence ?? stepsOf(enter, context.audiences)).map(lowerStep)
  return {
    id,
    enter: enter ? lowerRule(enter, context) : ['?'],
    ...(leave && { leave: lowerRule(leave, context) }),
    ...(minDwell && { minDwell }),
    from: from ?? earlier.map((one) => one.id),
    evidence: evidence.length > 1 ? ['|', ...evidence] : (evidence[0] ?? ['?']),
  }
}

function lowerVariant(variant: VariantConfig, lower: (rule: Rule) => Test): RuledVariant {
  const { for: whom = {}, when, within, draft: _, ...rest } = variant
  const test = allOf([...lowerWhom(whom, lower), ...(when ? [lower(when)] : [])])
  const reach = parseDuration(within)
  return { ...rest, ...(reach && { within: reach }), ...(test && { when: test }) }
}

/** Keys are AND, lists are OR; a language also holds for its regions. */
function lowerWhom(
  { persona, phase, device, language, channel, audience }: ForWhom,
  lower: (rule: Rule) => Test,
): Test[] {
  const among = (fact: string, wanted: string | string[] | undefined): Test[] =>
    wanted === undefined ? [] : [lower({ fact, in: [wanted].flat() })]
  const regions = [language ?? []].flat().map((one): Rule => ({ fact: 'language', startsWith: `${one}-` }))
  return [
    ...among('lotse.persona', persona),
    ...among('lotse.phase', phase),
    ...among('device.class', device),
    ...(language === undefined ? [] : [lower({ any: [{ fact: 'language', in: [language].flat() }, ...regions] })]),
    ...among('channel', channel),
    ...(audience === undefined ? [] : [lower({ any: [audience].flat().map((id) => ({ audience: id })) })]),
  ]
}
