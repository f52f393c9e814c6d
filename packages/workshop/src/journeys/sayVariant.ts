import type { LotseConfig, LotseEvent, Rule } from '@lotse/contract'
import { type RuleExplanation, sayActual, wordsOf } from '@lotse/persona'
import { createExplainVisitor } from '../explainVisitor.ts'

interface Moment {
  visitor: string
  events: LotseEvent[]
  at: number
  language: string
}

const WORDS = {
  en: {
    isFor: (key: string, wanted: string, actual: string) => `It is for ${key} ${wanted}; here it is ${actual}.`,
    or: ' or ',
    before: (id: string) => `"${id}" stands before it and holds as well.`,
    default: 'A variant holds, so the default is not shown.',
  },
  de: {
    isFor: (key: string, wanted: string, actual: string) => `Gedacht für ${key} ${wanted}; hier ist es ${actual}.`,
    or: ' oder ',
    before: (id: string) => `„${id}“ steht davor und trifft ebenfalls zu.`,
    default: 'Eine Variante trifft zu, darum steht dort nicht der Standardinhalt.',
  },
}

const leaves = (tree: RuleExplanation): RuleExplanation[] => (tree.members ? tree.members.flatMap(leaves) : [tree])

/** Why a slot does not show this variant: what `for` and `when` ask and what is. */
export function sayVariant(config: LotseConfig, moment: Moment, slotId: string, expected: string): string[] {
  const { visitor, events, at, language } = moment
  const words = WORDS[language.startsWith('de') ? 'de' : 'en']
  const variants = config.slots?.find(({ id }) => id === slotId)?.variants ?? []
  const index = variants.findIndex(({ id }) => id === expected.split('/')[0])
  const variant = variants[index]
  if (!variant) return [words.default]
  const PROBE = '\u0000variant'
  const when: Rule | undefined = variant.when
  const asked: LotseConfig = { ...config, slots: [], personas: [...(config.personas ?? []), ...(when ? [{ id: PROBE, when }] : [])] } // biome-ignore format: one thought
  const explanation = createExplainVisitor(asked)(visitor, events, at, language)
  const context = events.at(-1)?.context
  const actual: { [key: string]: string | undefined } = {
    persona: explanation.persona.id,
    phase: explanation.phase.id,
    device: context?.device?.class,
    language: context?.language,
    channel: context?.channel,
  }
  const said = Object.entries(variant.for ?? {}).flatMap(([key, wanted]) => {
    const list = [wanted].flat() as string[]
    const is = actual[key]
    return key === 'audience' || (is !== undefined && list.includes(is)) ? [] : [words.isFor(key, list.join(words.or), is ?? '–')] // biome-ignore format: one thought
  })
  const tree = explanation.personas.find(({ id }) => id === PROBE)?.tree
  const failing = (tree ? leaves(tree) : []).filter(({ holds }) => holds !== true)
  const beside = failing.map((leaf) => [leaf.sentence, sayActual(leaf, wordsOf(language))].filter(Boolean).join(': '))
  const before = variants.slice(0, index).map(({ id }) => id)
  return [...said, ...beside, ...(said.length || beside.length ? [] : before.slice(0, 1).map(words.before))]
}
