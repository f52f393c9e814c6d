import type { LotseConfig, PhaseConfig } from '@lotse/contract'
import { phrasesOf, under } from './describePersona.ts'
import { sayRule } from './describeRule.ts'
import { createSpeaker, listed, type Speaker } from './speaker.ts'
import type { Said } from './tongue.ts'

/** What a phase is called. */
export function phaseName({ id, label }: PhaseConfig, speaker: Speaker, language: string): string {
  return speaker.tongue.quote(speaker.label(label, phrasesOf(language).phases[id] ?? id))
}

/** When a phase begins and ends, as sentences. `phases`: all of the journey, in their order. */
export function describePhase(
  phase: PhaseConfig,
  phases: PhaseConfig[],
  language: string,
  config: LotseConfig,
): Said[] {
  const speaker = createSpeaker(language, config)
  const { phase: say } = phrasesOf(language)
  const name = phaseName(phase, speaker, language)
  const { enter, leave, evidence, from, minDwell } = phase
  if (phase === phases[0]) return [{ text: say.first(name) }]
  const named = (ids: string[]): string =>
    listed(ids.map((id) => phaseName(phases.find((one) => one.id === id) ?? { id }, speaker, language)), speaker.tongue.or) // biome-ignore format: one thought
  return [
    enter ? under(say.enter(name), sayRule(enter, speaker)) : { text: say.noEntry(name) },
    ...(evidence ? [{ text: say.evidence(listed(evidence.map(speaker.happened), speaker.tongue.or)) }] : []),
    ...(leave ? [under(say.leave, sayRule(leave, speaker))] : enter ? [{ text: say.leaveElse }] : []),
    ...(from ? [{ text: say.from(named(from)) }] : []),
    ...(minDwell ? [{ text: say.dwell(speaker.duration(minDwell)) }] : []),
  ]
}
