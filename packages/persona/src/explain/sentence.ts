import type { Comparison, Measure, Operand, Rule, Step, Where } from '@lotse/contract'
import { stepOf } from '@lotse/rules'
import { fill, type Labelled, type Words, wordFor, wordsOf } from './words.ts'

const MEASURES = ['distinct', 'maxRepeat', 'sum', 'share'] as const

const listOf = (value: unknown, words: Words): string =>
  [value]
    .flat()
    .map((one) => wordFor(String(one), words))
    .join(words.or)

const sayValue = (want: unknown, words: Words): string => {
  if (typeof want === 'boolean') return words[String(want)]!
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(ms|[smhdw])$/.exec(String(want)) ?? []
  return unit ? fill(words[unit + digits] ?? words[unit], digits) : String(want)
}

function operandOf(want: Operand | unknown, words: Words): string {
  if (typeof want !== 'object' || !want) return sayValue(want, words)
  const { of, factor = 1 } = want as { of: Measure; factor?: number }
  return fill(words.of, factor, listOf(of.event, words))
}

function compared(comparison: Comparison, words: Words): string {
  const said = (name: string, want: unknown): string =>
    Array.isArray(want)
      ? want.map((one) => sayValue(one, words)).join(name === 'between' ? words.and : ', ')
      : operandOf(want, words)
  return Object.entries(comparison)
    .map(([name, want]) => fill(words[name], said(name, want)))
    .join(words.and)
}

function happened({ event, where }: { event?: string | string[]; where?: Where }, words: Words): string {
  const wanted = Object.entries(where ?? {}).map(([path, want]) => {
    const comparison = Array.isArray(want) ? { in: want } : typeof want === 'object' ? want : { is: want }
    return `${wordFor(path, words)} ${compared(comparison as Comparison, words)}`
  })
  return (event ? listOf(event, words) : '') + (wanted.length ? ` (${wanted.join(words.and)})` : '')
}

function sayWindow(within: string | undefined, words: Words): string {
  if (!within || within === 'ever') return ''
  if (within === 'session') return ` ${words.session}`
  const isDays = within.endsWith('d') && within !== '1d'
  return ` ${fill(isDays ? words.withinDays : words.within, sayValue(within, words))}`
}

/** An event in plain words: "page viewed (page category is sale) within 7 days". */
export function eventPhrase(step: Step, within: string | undefined, language: string, config?: Labelled): string {
  const words = wordsOf(language, config)
  return happened(step, words) + sayWindow(within, words)
}

/** One leaf in plain words: "page viewed (page category is sale): at least 3 times within 7 days". */
export function sentence(rule: Rule, language: string, config?: Labelled): string {
  const words = wordsOf(language, config)
  if ('all' in rule || 'any' in rule || 'none' in rule || 'some' in rule) return '…'
  if ('audience' in rule) return fill(words.audience, wordFor(rule.audience, words))
  if ('fact' in rule) {
    const { fact, ifMissing: _, note: __, ...comparison } = rule
    return `${wordFor(fact, words)} ${compared(comparison, words)}`
  }
  const window = sayWindow(rule.within, words)
  if ('sequence' in rule) {
    const without = rule.without ? fill(words.without, listOf(rule.without, words)) : ''
    const span = rule.span ? fill(words.span, sayValue(rule.span, words)) : ''
    return rule.sequence.map((step) => happened(stepOf(step), words)).join(words.next) + span + without + window
  }
  const { event, where, distinct, maxRepeat, sum, share, since, activeTime, visits, times, within: _, note: __, ...beside } = rule as Measure & Comparison & { times?: Comparison; note?: string } // biome-ignore format: one thought
  const kind = MEASURES.find((name) => name in rule) ?? (since ? (since === 'first' ? 'sinceFirst' : 'sinceLast') : activeTime ? 'activeTime' : visits ? (visits === 'days' ? 'days' : 'visits') : 'times') // biome-ignore format: one thought
  const comparison = times ?? (Object.keys(beside).length ? beside : { atLeast: 1 })
  const isOnce = kind === 'times' && JSON.stringify(comparison) === '{"atLeast":1}'
  const about = activeTime ? (activeTime === '*' ? words.any : activeTime) : happened({ ...(event && { event }), ...(where && { where }) }, words) // biome-ignore format: one thought
  const property = share ? happened({ where: share }, words).slice(2, -1) : (distinct ?? maxRepeat ?? sum)
  return (
    fill(words[isOnce ? 'once' : kind], about, compared(comparison, words), property && wordFor(property, words)) +
    window
  )
}
