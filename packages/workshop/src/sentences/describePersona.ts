import type { LotseConfig, PersonaConfig, ScoreConfig } from '@lotse/contract'
import { sayRule } from './describeRule.ts'
import type { Phrases } from './phrases.ts'
import { phrasesDe } from './phrasesDe.ts'
import { phrasesEn } from './phrasesEn.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import type { Said } from './tongue.ts'

/** The field's usual default, as the classifier has it. */
const HALF_LIFE = '14d'

export const phrasesOf = (language: string): Phrases => (language.split('-')[0] === 'de' ? phrasesDe : phrasesEn)

/** One clause under a heading, or a group: `… begins when: at least one of these:`. */
export const under = (text: string, { text: own, members }: Said): Said =>
  members ? { text: `${text} ${own}`, members } : { text, members: [{ text: own }] }

/** Who a persona is, as sentences. */
export function describePersona(persona: PersonaConfig, language: string, config: LotseConfig): Said[] {
  const speaker = createSpeaker(language, config)
  const { persona: say } = phrasesOf(language)
  const name = speaker.tongue.quote(speaker.label(persona.label, persona.id))
  const said = persona.when
    ? [under(say.when(name), sayRule(persona.when, speaker))]
    : persona.score
      ? sayScore(persona.score, name, speaker, say)
      : [{ text: name }]
  return persona.priority ? [...said, { text: say.priority(speaker.number(persona.priority)) }] : said
}

function sayScore(score: ScoreConfig, name: string, speaker: Speaker, say: Phrases['persona']): Said[] {
  const { halfLife = HALF_LIFE, enter, leave = enter / 2, signals, minEvidence, minDwell, margin } = score
  const { number, duration } = speaker
  const members = signals.map(({ event, where, weight, cap, halfLife: own }): Said => {
    const what = speaker.happened({ event, ...(where && { where }) })
    return { text: say.signal(what, number(weight), weight === 1, cap === undefined ? '' : number(cap), own ? duration(own) : '') } // biome-ignore format: one thought
  })
  return [
    { text: say.score(name, number(enter), number(leave), duration(halfLife)), members },
    ...(minEvidence && minEvidence > 1 ? [{ text: say.evidence(number(minEvidence)) }] : []),
    ...(minDwell ? [{ text: say.dwell(duration(minDwell)) }] : []),
    ...(margin ? [{ text: say.margin(number(margin * 100)) }] : []),
  ]
}
