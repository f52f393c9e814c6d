import type { Comparison, Measure, Operand, Step, Text, Where } from '@lotse/contract'
import { de } from './de.ts'
import type { Named } from './describeRule.ts'
import { en } from './en.ts'
import type { Tongue } from './tongue.ts'

const PERCENT = /^\d+(?:\.\d+)? %$/
const DURATION = /^(\d+(?:\.\d+)?)(ms|[smhdw])$/

/** Says the small pieces of rules in one language, with the names that a config gives to its own things. */
export interface Speaker {
  tongue: Tongue
  number(value: number): string
  value(value: unknown): string
  /** `7 days` */
  duration(text: string): string
  /** `in the last 7 days`; empty: ever. */
  window(within: string | undefined): string
  /** `viewed a page (the page category is “sale”)` */
  happened(step: { event?: string | string[]; where?: Where }): string
  /** `the basket value is less than 100` */
  compared(path: string, comparison: Comparison): string
  truth(path: string): [yes: string, no: string]
  audience(id: string): string
  /** A label, else the id. */
  label(text: Text | undefined, id: string): string
  thing(path: string): string
  operand(want: Operand): string
  /** A comparison by words of its own for each operator: counts, times, sums. */
  by(words: { [operator: string]: (value: string) => string }, comparison: Comparison): string
}

/** `a, b or c` */
export const listed = (words: string[], last: string): string =>
  words.length < 2 ? (words[0] ?? '') : words.slice(0, -1).join(', ') + last + words.at(-1)

export function createSpeaker(language: string, { events = {}, facts = {}, audiences = [] }: Named): Speaker {
  const tongue = language.split('-')[0] === 'de' ? de : en
  const format = new Intl.NumberFormat(tongue.code, { maximumFractionDigits: 4 })
  const number = (value: number): string => format.format(value)
  const label = (text: Text | undefined, id: string): string =>
    (typeof text === 'object' ? (text[tongue.code] ?? text.en ?? Object.values(text)[0]) : text) ?? id

  const duration = (text: string): string => {
    const [, count, unit] = DURATION.exec(text) ?? []
    return unit ? tongue.duration(number(Number(count)), unit, Number(count) === 1) : text
  }
  const window = (within: string | undefined): string => {
    if (!within || within === 'ever') return ''
    if (within === 'session') return tongue.session
    const [, count, unit] = DURATION.exec(within) ?? []
    return unit ? tongue.within(number(Number(count)), unit, Number(count) === 1) : within
  }
  const value = (one: unknown): string =>
    typeof one === 'number'
      ? number(one)
      : typeof one === 'string' && PERCENT.test(one)
        ? `${number(Number.parseFloat(one))} %`
        : typeof one === 'string' && DURATION.test(one)
          ? duration(one)
          : (tongue.values[String(one)] ?? tongue.quote(String(one)))
  const thing = (path: string): string =>
    facts[path]?.label !== undefined ? tongue.quote(label(facts[path]!.label, path)) : (tongue.things[path] ?? tongue.quote(path)) // biome-ignore format: one thought
  const event = (name: string): string =>
    events[name]?.label !== undefined && !tongue.events[name]
      ? tongue.ownEvent(label(events[name]!.label, name))
      : (tongue.events[name] ?? tongue.ownEvent(name))
  const another = ({ of, factor = 1 }: { of: Measure; factor?: number }): string => {
    const { sum, distinct, maxRepeat, share, since, within } = of
    const what = [tongue.quote(happened(of)), window(within)].filter(Boolean).join(' ')
    if (!sum && !distinct && !maxRepeat && !share && !since) return tongue.asOften(number(factor), what)
    const much = sum
      ? tongue.much.sum(thing(sum))
      : distinct
        ? tongue.much.distinct(thing(distinct))
        : tongue.much.other
    return tongue.asMuch(number(factor), much, what)
  }
  const operand = (want: Operand): string =>
    typeof want === 'object' ? another(want) : typeof want === 'number' ? number(want) : duration(want)
  const wanted = (operator: string, want: unknown): string => {
    if (operator === 'between') return (want as Operand[]).map(operand).join(tongue.and)
    if (Array.isArray(want)) return listed(want.map(value), operator === 'notIn' ? tongue.nor : tongue.or)
    return typeof want === 'object' ? operand(want as Operand) : value(want)
  }
  const compared = (path: string, comparison: Comparison): string =>
    `${thing(path)} ${Object.entries(comparison)
      .map(([name, want]) => (name === 'exists' ? tongue.known[want ? 0 : 1] : tongue.compare[name]!(wanted(name, want))))
      .join(tongue.and)}` // biome-ignore format: one thought
  const whereOf = (where: Where = {}): string =>
    Object.entries(where)
      .map(([path, want]) => compared(path, (Array.isArray(want) ? { in: want } : typeof want === 'object' ? want : { is: want }) as Comparison)) // biome-ignore format: one thought
      .join(tongue.and)
  const happened = ({ event: names, where }: { event?: string | string[]; where?: Where }): string => {
    const what = listed([names ?? []].flat().map(event), tongue.or)
    const which = whereOf(where)
    return [what, which && (what ? `(${which})` : which)].filter(Boolean).join(' ')
  }
  return {
    tongue, number, value, duration, window, compared, label, thing, operand,
    happened: (step) => happened(step as Step),
    truth: (path) => tongue.truths[path] ?? tongue.ownTruth(label(facts[path]?.label, path)),
    audience: (id) => label(audiences.find((one) => one.id === id)?.label, id),
    by: (words, comparison) =>
      Object.entries(comparison)
        .map(([name, want]) => (name === 'exists' ? tongue.known[want ? 0 : 1] : (words[name] ?? tongue.compare[name])!(wanted(name, want))))
        .join(tongue.and),
  } // biome-ignore format: one thought
}
