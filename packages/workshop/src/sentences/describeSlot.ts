import type { ForWhom, LotseConfig, Schedule, SlotConfig, VariantConfig } from '@lotse/contract'
import { phasesOf } from '@lotse/persona'
import { describeContent } from './describeContent.ts'
import { phrasesOf, under } from './describePersona.ts'
import { phaseName } from './describePhase.ts'
import { sayRule } from './describeRule.ts'
import type { Phrases } from './phrases.ts'
import { createSpeaker, listed, type Speaker } from './speaker.ts'
import type { Said } from './tongue.ts'

/** A Monday, so that days of the week can be named by `Intl`. */
const MONDAY = Date.UTC(2024, 0, 1)
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** What a slot shows to whom, as sentences. */
export function describeSlot(slot: SlotConfig, language: string, config: LotseConfig): Said[] {
  const speaker = createSpeaker(language, config)
  const { slot: say } = phrasesOf(language)
  const { quote } = speaker.tongue
  const members = slot.variants.map((variant) => describeVariant(variant, language, config))
  return [
    { text: say.intro(quote(speaker.label(slot.label, slot.id)), slot.at ?? ''), members: members.length ? members : [{ text: say.nothing }] }, // biome-ignore format: one thought
    ...(slot.goal ? [{ text: say.goal(goalName(slot.goal, speaker, config)) }] : []),
    ...(slot.holdoutPercent ? [{ text: say.holdout(speaker.number(slot.holdoutPercent)) }] : []),
    ...(slot.late === 'outside' ? [{ text: say.late }] : []),
    ...(slot.live ? [{ text: say.live }] : []),
  ]
}

const goalName = (id: string, speaker: Speaker, { goals = [] }: LotseConfig): string =>
  speaker.tongue.quote(speaker.label(goals.find((one) => one.id === id)?.label, id))

/** One variant: for whom, when, how often, and what it shows. */
export function describeVariant(variant: VariantConfig, language: string, config: LotseConfig): Said {
  const speaker = createSpeaker(language, config)
  const { variant: say } = phrasesOf(language)
  const { number, duration, tongue } = speaker
  const { when, schedule, atMost, within, untilClick, group, namespace, content, test, coverage = 100, goal, draft } = variant // biome-ignore format: one thought
  const name = tongue.quote(speaker.label(variant.label, variant.id))
  const shows = (what: string): string => `${say.shows} ${what}.`
  const members: Said[] = [
    ...(draft ? [{ text: say.draft }] : []),
    ...(when ? [under(say.when, sayRule(when, speaker))] : []),
    ...(schedule ? [{ text: `${capital(saySchedule(schedule, language, say))}.` }] : []),
    ...(atMost ? [{ text: say.atMost(number(atMost), within ? duration(within) : '') }] : []),
    ...(untilClick ? [{ text: say.untilClick }] : []),
    ...(group ? [{ text: say.group(group) }] : []),
    ...(namespace ? [{ text: say.namespace(namespace.id, number(namespace.from), number(namespace.to)) }] : []),
    ...(content ? [{ text: shows(describeContent(content, language)) }] : []),
    ...(test ? [{ text: say.test(coverage < 100 ? number(coverage) : ''), members: test.map((arm) => ({ text: `${say.arm(tongue.quote(arm.id), number(arm.share))}: ${describeContent(arm.content, language)}` })) }] : []), // biome-ignore format: one thought
    ...(goal ? [{ text: say.goal(goalName(goal, speaker, config)) }] : []),
  ]
  return { text: say.intro(name, forWhom(variant.for ?? {}, language, config, speaker)), ...(members.length && { members }) } // biome-ignore format: one thought
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `Bargain hunters, in the phase “Buy”, on a phone` */
export function forWhom(whom: ForWhom, language: string, config: LotseConfig, speaker: Speaker): string {
  const { variant: say, persona, languages } = phrasesOf(language)
  const { or, quote, values } = speaker.tongue
  const phases = phasesOf(config.journey)
  const names: { [key in keyof ForWhom]-?: (id: string) => string } = {
    persona: (id) =>
      id === 'unknown'
        ? persona.unknown
        : quote(speaker.label(config.personas?.find((one) => one.id === id)?.label, id)),
    phase: (id) => phaseName(phases.find((one) => one.id === id) ?? { id }, speaker, language),
    device: (id) => (values[id] ?? id).replace(/^ein /, ''),
    language: (code) => languages[code] ?? code,
    channel: quote,
    audience: (id) => quote(speaker.audience(id)),
  }
  const said = (Object.keys(names) as (keyof ForWhom)[]).flatMap((key) => {
    const ids = [whom[key] ?? []].flat()
    return ids.length ? [say[key](listed(ids.map(names[key]), or))] : []
  })
  if (!whom.persona) said.unshift(say.everyone)
  const [who, ...others] = said
  return [who, others.join(', ')].filter(Boolean).join(' ')
}

function saySchedule(
  { from, to, weekdays, hours, timeZone }: Schedule,
  language: string,
  say: Phrases['variant'],
): string {
  // biome-ignore format: one thought
  const date = (text: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', ...(text.length > 10 && { timeStyle: 'short' }), timeZone: 'UTC' }).format(new Date(text.length > 10 ? `${text}Z` : text)) // biome-ignore format: one thought
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const days = weekdays?.map((day) => weekday.format(MONDAY + WEEKDAYS.indexOf(day) * 864e5)).join(', ')
  return [
    from && say.from(date(from)),
    to && say.to(date(to)),
    days && say.weekdays(days),
    hours && say.hours(...hours),
    timeZone && say.timeZone(timeZone),
  ]
    .filter(Boolean)
    .join(', ')
}
