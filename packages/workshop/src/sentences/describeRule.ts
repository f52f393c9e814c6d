import type { Comparison, FactRule, LotseConfig, Measure, Rule, SequenceRule, Step } from '@lotse/contract'
import { stepOf } from '@lotse/rules'
import { describeMeasure } from './describeMeasure.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import type { Said } from './tongue.ts'

/** What a config calls its own things; any part of it may be left out. */
export type Named = Pick<LotseConfig, 'events' | 'facts' | 'audiences'>

/**
 * A rule as a person would say it, in English or German; groups have members, to be shown as a list under them. Every rule of
 * the language is said whole: nothing is left out but notes.
 */
export function describeRule(rule: Rule, language: string, named: Named = {}): Said {
  return sayRule(rule, createSpeaker(language, named))
}

/** A rule in one line. */
export const inOneLine = ({ text, members }: Said): string =>
  members ? `${text} ${members.map((one) => (one.members ? `(${inOneLine(one)})` : one.text)).join('; ')}` : text

export function sayRule(rule: Rule, speaker: Speaker): Said {
  const { tongue } = speaker
  const group = (kind: 'all' | 'any' | 'none', members: Rule[]): Said =>
    members.length === 1 && kind !== 'none'
      ? sayRule(members[0]!, speaker)
      : { text: tongue.groups[kind], members: members.map((one) => sayRule(one, speaker)) }
  if ('all' in rule) return group('all', rule.all)
  if ('any' in rule) return group('any', rule.any)
  if ('none' in rule) return group('none', rule.none)
  if ('some' in rule) {
    const text = tongue.groups.some(speaker.number(rule.some), speaker.number(rule.of.length))
    return { text, members: rule.of.map((one) => sayRule(one, speaker)) }
  }
  if ('audience' in rule) return { text: tongue.audience(speaker.audience(rule.audience)) }
  if ('fact' in rule) return { text: sayFact(rule, speaker) }
  if ('sequence' in rule) return { text: saySequence(rule, speaker) }
  return { text: describeMeasure(rule as Measure & Comparison & { times?: Comparison }, speaker) }
}

function sayFact({ fact, ifMissing, note: _, ...comparison }: FactRule, speaker: Speaker): string {
  const { tongue } = speaker
  const missing = ifMissing === undefined ? '' : tongue.missing[ifMissing ? 0 : 1]
  const keys = Object.keys(comparison)
  const { is, isNot } = comparison
  const truth = keys.length === 1 && typeof (is ?? isNot) === 'boolean' ? (is ?? !isNot) : undefined
  if (truth !== undefined) return speaker.truth(fact)[truth ? 0 : 1] + missing
  return speaker.compared(fact, comparison) + missing
}

function saySequence({ sequence, within, span, without }: SequenceRule, speaker: Speaker): string {
  const { tongue } = speaker
  const steps = sequence.map((step) => speaker.happened(stepOf(step) as Step))
  const none = without ? speaker.happened({ event: without }) : ''
  return tongue.sequence(steps, speaker.window(within), span ? speaker.duration(span) : '', none)
}
