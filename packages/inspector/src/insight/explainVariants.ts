import type { Facts, Rule, Text, VariantConfig } from '@lotse/contract'
import {
  type ExplainContext,
  explainRule,
  labelOf,
  leavesOf,
  PHASES,
  phasesOf,
  sayActual,
  wordsOf,
} from '@lotse/persona'
import type { Kit } from 'lotse'
import type { Condition, Rival } from '../sight.ts'

const WORDS: { [language: string]: { [key: string]: string } } = {
  en: { persona: 'persona', phase: 'phase', device: 'device', language: 'language', channel: 'channel', schedule: 'the schedule allows it now', atMost: 'not shown too often yet', untilClick: 'not clicked yet', namespace: 'your part of the visitors', or: ' or ', now: ' (now {0})', nobody: 'nobody yet', group: 'no other block of the group “{0}” on this page' },
  de: { persona: 'Persona', phase: 'Phase', device: 'Gerät', language: 'Sprache', channel: 'Kanal', schedule: 'der Zeitplan erlaubt es jetzt', atMost: 'noch nicht zu oft gezeigt', untilClick: 'noch nicht angeklickt', namespace: 'Ihr Teil der Besucher', or: ' oder ', now: ' (jetzt {0})', nobody: 'noch niemand', group: 'kein anderer Block der Gruppe „{0}“ auf dieser Seite' },
} // biome-ignore format: a table

/** Beside its rules, what may keep a variant from being shown. */
const LIMITS = ['schedule', 'atMost', 'untilClick', 'namespace'] as const
/** Keys of `for`, and the facts that they ask for. */
const WHOM = { persona: 'lotse.persona', phase: 'lotse.phase', device: 'device.class', language: 'language', channel: 'channel' } as const // biome-ignore format: a table

interface Asked extends ExplainContext {
  kit: Kit
}

/** What each variant of a slot asks for, and what of it is so; whether it fits is asked of the chooser itself. */
export function explainVariants(slot: string, { kit, ...context }: Asked): Rival[] {
  const { config, view, language } = context
  const { answer } = kit.stage.visitor.get()
  const lotse = { persona: answer?.persona, phase: answer?.phase }
  const looking = { ...context, view: { ...view, facts: { ...view.facts, lotse } as Facts } }
  const built = kit.stage.config.slots.find(({ id }) => id === slot)?.variants ?? []
  const written = config.slots?.find(({ id }) => id === slot)?.variants ?? []
  const words = wordsFor(language)
  const { variant: shown, instead = shown } = kit.chooser.choose(slot, { answer, ...view })
  const at = built.findIndex(({ id }) => id === instead)
  return built.map((variant, i): Rival => {
    const { id } = variant
    const said = written.find((one) => one.id === id)
    const isAsked = !!said && rulesHold(said, looking)
    // The first that holds is chosen: of those before it, whose rules hold, a limit keeps them; of those behind it nobody asks.
    const fits = i === at || (at >= 0 && i > at && isAsked)
    const limits = LIMITS.filter((key) => variant[key] !== undefined)
    const isKept = isAsked && !fits && limits.length === 1
    const kept = limits.map((key): Condition => ({ holds: i === at || (isKept ? false : undefined), sentence: words[key]! })) // biome-ignore format: one thought
    const rules = said ? [...whom(said, looking), ...leaves(said.when, looking)] : []
    return { id, label: labelOf(said?.label, id, language), fits, conditions: [...rules, ...kept] }
  })
}

const rulesHold = (variant: VariantConfig, context: ExplainContext): boolean =>
  whom(variant, context).every(({ holds }) => holds) &&
  (!variant.when || explainRule(variant.when, context).holds === true)

const wordsFor = (language: string) => WORDS[language.split('-')[0]!] ?? WORDS.en!

function whom({ for: wanted = {} }: VariantConfig, context: ExplainContext): Condition[] {
  const { config, language } = context
  const words = wordsFor(language)
  const phases = phasesOf(config.journey).map(({ id, label = PHASES[id] }) => ({ id, ...(label && { label }) }))
  const named: { [key: string]: { id: string; label?: Text }[] } = { persona: config.personas ?? [], phase: phases }
  const name = (key: string, id: string) => labelOf(named[key]?.find((one) => one.id === id)?.label, id, language)
  const keys = Object.keys(WHOM) as (keyof typeof WHOM)[]
  const asked = keys.flatMap((key): Condition[] => {
    const list = wanted[key] === undefined ? undefined : [wanted[key]].flat()
    if (!list) return []
    const regions = key === 'language' ? list.map((one): Rule => ({ fact: key, startsWith: `${one}-` })) : []
    const { holds, members } = explainRule({ any: [{ fact: WHOM[key], in: list }, ...regions] }, context)
    const { actual } = members![0]!
    const now = actual === 'unknown' || actual === undefined ? words.nobody! : name(key, String(actual))
    const sentence = `${words[key]}: ${list.map((id) => name(key, id)).join(words.or)}`
    return [{ holds, sentence: sentence + (holds ? '' : words.now!.replace('{0}', now)) }]
  })
  const audiences = wanted.audience === undefined ? [] : [wanted.audience].flat()
  return [...asked, ...(audiences.length ? leaves({ any: audiences.map((audience) => ({ audience })) }, context) : [])]
}

function leaves(rule: Rule | undefined, context: ExplainContext): Condition[] {
  if (!rule) return []
  const words = wordsOf(context.language, context.config)
  return leavesOf(explainRule(rule, context)).map((leaf) => {
    const actual = sayActual(leaf, words)
    return { holds: leaf.holds, sentence: leaf.sentence + (actual && ` (${actual})`) }
  })
}
