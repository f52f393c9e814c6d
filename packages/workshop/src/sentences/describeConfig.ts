import type { LotseConfig } from '@lotse/contract'
import { phasesOf } from '@lotse/persona'
import { describePersona, phrasesOf, under } from './describePersona.ts'
import { describePhase } from './describePhase.ts'
import { sayRule } from './describeRule.ts'
import { describeSlot } from './describeSlot.ts'
import { createSpeaker } from './speaker.ts'
import type { Said } from './tongue.ts'

/** A thing of the file read aloud, with where it stands. */
export interface Passage {
  /** `['personas', 0]`; of the default journey that of `journey`. */
  path: (string | number)[]
  sentences: Said[]
}

export interface ReadAloud {
  audiences: Passage[]
  personas: Passage[]
  phases: Passage[]
  slots: Passage[]
  goals: Passage[]
}

/** The rules of a whole file as sentences, in English or German. Expects a config that `checkConfig` finds no errors in. */
export function describeConfig(config: LotseConfig, language: string): ReadAloud {
  const { audiences = [], personas = [], journey, slots = [], goals = [], holdoutPercent } = config
  const speaker = createSpeaker(language, config)
  const phrases = phrasesOf(language)
  const name = (text: Parameters<typeof speaker.label>[0], id: string) => speaker.tongue.quote(speaker.label(text, id))
  const phases = phasesOf(journey)
  const own = Array.isArray(journey?.phases)
  const all = slots.map((slot, i): Passage => ({ path: ['slots', i], sentences: describeSlot(slot, language, config) }))
  const held: Passage[] = holdoutPercent ? [{ path: ['holdoutPercent'], sentences: [{ text: phrases.holdout(speaker.number(holdoutPercent)) }] }] : [] // biome-ignore format: one thought
  return {
    audiences: audiences.map(({ id, label, when }, i) => ({
      path: ['audiences', i],
      sentences: [under(phrases.audience(name(label, id)), sayRule(when, speaker))],
    })),
    personas: personas.map((one, i) => ({ path: ['personas', i], sentences: describePersona(one, language, config) })),
    phases: [
      ...(own ? [] : [{ path: ['journey'], sentences: [{ text: phrases.phase.default }] }]),
      ...phases.map((one, i) => ({ path: own ? ['journey', 'phases', i] : ['journey'], sentences: describePhase(one, phases, language, config) })), // biome-ignore format: one thought
    ],
    slots: [...held, ...all],
    goals: goals.map(({ id, label, event, where }, i) => ({
      path: ['goals', i],
      sentences: [{ text: phrases.goal(name(label, id), speaker.happened({ event, ...(where && { where }) })) }],
    })),
  }
}
