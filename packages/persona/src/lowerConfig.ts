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
import { createCounters, eventsOf, fnv, type LowerContext, lowerRule, parseDuration } from '@lotse/rules'
import { phasesOf } from './phasesOf.ts'

/** The field's usual default; half-lives below three days cost accuracy, above seven nothing is gained or lost. */
const HALF_LIFE = 14 * 864e5

/** Turns `lotse.json` into the form that pages run: the same answers, without the language's sugar. */
export function lowerConfig(
  config: LotseConfig,
  onUnknown?: (rule: unknown) => void,
): BuiltRules & { slots: RuledSlot[] } {
  const { personas = [], journey, audiences: named = [], slots = [], facts, ...rest } = config
  const counters = createCounters()
  const remembers = new Set<string>()
  const audiences = Object.fromEntries(named.map(({ id, when }) => [id, when]))
  const context: LowerContext = {
    counters,
    remembers,
    audiences,
    ...(facts && { facts }),
    ...(onUnknown && { onUnknown }),
  }
  const lower = (rule: Rule): Test => lowerRule(rule, context)

  const computed = {
    personas: personas.map((persona) => lowerPersona(persona, context)),
    phases: phasesOf(journey).map((phase, i, all) => lowerPhase(phase, all.slice(0, i), context)),
    slots: slots.map((slot) => ({
      ...slot,
      variants: slot.variants.filter(({ draft }) => !draft).map((variant) => lowerVariant(variant, lower)),
    })),
    counters: counters.all(),
    remembers: [...remembers],
  }
  const { personas: who, phases: where, counters: what } = computed
  return { ...rest, ...(facts && { facts }), ...computed, built: fnv(JSON.stringify([who, where, what])).toString(36) }
}

function lowerPersona({ id, when, score, priority }: PersonaConfig, context: LowerContext): BuiltPersona {
  const base = { id, ...(priority && { priority }) }
  if (!score) return { ...base, ...(when && { when: lowerRule(when, context) }) }
  const { enter, leave = enter / 2, signals, minEvidence, margin } = score
  const halfLife = parseDuration(score.halfLife) ?? HALF_LIFE
  const minDwell = parseDuration(score.minDwell)
  return {
    ...base,
    score: {
      enter,
      leave,
      signals: signals.map((signal) => context.counters.signal(signal, halfLife)),
      names: [...new Set(signals.flatMap(({ event }) => event))],
      ...(minEvidence && { minEvidence }),
      ...(minDwell && { minDwell }),
      ...(margin && { margin }),
    },
  }
}

function lowerPhase(phase: PhaseConfig, earlier: PhaseConfig[], context: LowerContext): BuiltPhase {
  const { id, enter, leave, evidence, from } = phase
  const minDwell = parseDuration(phase.minDwell)
  return {
    id,
    ...(enter && { enter: lowerRule(enter, context) }),
    ...(leave && { leave: lowerRule(leave, context) }),
    ...(minDwell && { minDwell }),
    from: from ?? earlier.map((one) => one.id),
    evidence: evidence ?? eventsOf(enter, context.audiences),
  }
}

function lowerVariant(variant: VariantConfig, lower: (rule: Rule) => Test): RuledVariant {
  const { for: whom = {}, when, within, draft: _, ...rest } = variant
  const tests = [...lowerWhom(whom, lower), ...(when ? [lower(when)] : [])]
  const reach = parseDuration(within)
  return {
    ...rest,
    ...(reach && { within: reach }),
    ...(tests.length && { when: tests.length === 1 ? tests[0]! : (['all', ...tests] satisfies Test) }),
  }
}

/** Keys are AND, lists are OR; a language also holds for its regions. */
function lowerWhom(
  { persona, phase, device, language, channel, audience }: ForWhom,
  lower: (rule: Rule) => Test,
): Test[] {
  const among = (path: string, wanted: string | string[] | undefined): Test[] =>
    wanted === undefined ? [] : [['fact', path, [['in', [wanted].flat()]], 0]]
  const regions = [language ?? []].flat().map((one): Test => ['fact', 'language', [['starts', `${one}-`]], 0])
  return [
    ...among('lotse.persona', persona),
    ...among('lotse.phase', phase),
    ...among('device.class', device),
    ...(language === undefined ? [] : [['any', 1, ...among('language', language), ...regions] satisfies Test]),
    ...among('channel', channel),
    ...(audience === undefined ? [] : [lower({ any: [audience].flat().map((id) => ({ audience: id })) })]),
  ]
}
