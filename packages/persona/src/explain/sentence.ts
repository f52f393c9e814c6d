import type { Comparison, Measure, Operand, Rule } from '@lotse/contract'

type Words = { [key: string]: string }

const WORDS: { [language: string]: Words } = {
  en: {
    is: 'is {0}', isNot: 'is not {0}', in: 'is one of {0}', notIn: 'is none of {0}', lessThan: 'less than {0}',
    atMost: 'at most {0}', moreThan: 'more than {0}', atLeast: 'at least {0}', between: 'between {0}',
    contains: 'contains {0}', startsWith: 'starts with {0}', endsWith: 'ends with {0}', matches: 'matches {0}',
    exists: 'is known: {0}', session: 'in this visit', ever: 'ever', within: 'within {0}', and: ' and ', or: ' or ',
    times: '{0}: {1} times', distinct: 'different {2} in {0}: {1}', maxRepeat: 'the same {2} in {0}: {1} times',
    sum: 'sum of {2} in {0}: {1}', share: 'share of {2} among {0}: {1}', since: 'time since {0}: {1}',
    activeTime: 'active time on {0} pages: {1}', visits: 'visits: {1}', days: 'days with activity: {1}',
    sequence: '{0}', next: ', then ', without: ', without {0}', audience: 'belongs to {0}', of: '{0} times the number of {1}',
    any: 'any page', actual: 'now {0}', unknown: 'not known',
  },
  de: {
    is: 'ist {0}', isNot: 'ist nicht {0}', in: 'ist eines von {0}', notIn: 'ist keines von {0}', lessThan: 'weniger als {0}',
    atMost: 'höchstens {0}', moreThan: 'mehr als {0}', atLeast: 'mindestens {0}', between: 'zwischen {0}',
    contains: 'enthält {0}', startsWith: 'beginnt mit {0}', endsWith: 'endet auf {0}', matches: 'passt zu {0}',
    exists: 'ist bekannt: {0}', session: 'bei diesem Besuch', ever: 'jemals', within: 'in den letzten {0}', and: ' und ', or: ' oder ',
    times: '{0}: {1} Mal', distinct: 'verschiedene {2} bei {0}: {1}', maxRepeat: 'dasselbe {2} bei {0}: {1} Mal',
    sum: 'Summe von {2} bei {0}: {1}', share: 'Anteil von {2} an {0}: {1}', since: 'Zeit seit {0}: {1}',
    activeTime: 'aktive Zeit auf Seiten der Art {0}: {1}', visits: 'Besuche: {1}', days: 'Tage mit Besuch: {1}',
    sequence: '{0}', next: ', danach ', without: ', ohne {0}', audience: 'gehört zu {0}', of: 'das {0}-Fache von {1}',
    any: 'allen', actual: 'jetzt {0}', unknown: 'nicht bekannt',
  },
} // biome-ignore format: a table

/** Words of a language; of one we have not: English. */
export const wordsOf = (language: string): Words => WORDS[language.split('-')[0]!] ?? WORDS.en!

export const fill = (pattern = '', ...values: unknown[]): string =>
  pattern.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)] ?? ''))

const list = (value: unknown, words: Words): string => [value].flat().join(words.or)

function compared(comparison: Comparison, words: Words): string {
  return Object.entries(comparison)
    .filter(([name]) => name !== 'ifMissing' && name !== 'note')
    .map(([name, want]) =>
      fill(
        words[name],
        Array.isArray(want) ? want.join(name === 'between' ? words.and : ', ') : operand(want as Operand, words),
      ),
    )
    .join(words.and)
}

function operand(want: Operand | unknown, words: Words): string {
  if (typeof want !== 'object' || !want) return String(want)
  const { of, factor = 1 } = want as { of: Measure; factor?: number }
  return fill(words.of, factor, list(of.event, words))
}

function happened({ event, where }: { event?: string | string[]; where?: Measure['where'] }, words: Words): string {
  const wanted = Object.entries(where ?? {}).map(
    ([path, want]) =>
      `${path} ${compared((Array.isArray(want) ? { in: want } : typeof want === 'object' ? want : { is: want }) as Comparison, words)}`,
  )
  return list(event, words) + (wanted.length ? ` (${wanted.join(words.and)})` : '')
}

/** One leaf in plain words: "page_view (page.category is sale): at least 3 times within 7d". */
export function sentence(rule: Rule, language: string): string {
  const words = wordsOf(language)
  if ('fact' in rule)
    return `${rule.fact} ${compared(rule, words).replace(`${rule.fact} `, '')}`.replace(/ fact .*/, '')
  if ('audience' in rule) return fill(words.audience, rule.audience)
  const within = 'within' in rule && rule.within
  const window = within
    ? ` ${within === 'session' || within === 'ever' ? words[within] : fill(words.within, within)}`
    : ''
  if ('sequence' in rule) {
    const without = rule.without ? fill(words.without, list(rule.without, words)) : ''
    return rule.sequence.map((step) => happened(step, words)).join(words.next) + without + window
  }
  const measure = rule as Measure & Comparison & { times?: Comparison }
  const {
    event,
    where,
    distinct,
    maxRepeat,
    sum,
    share,
    since,
    activeTime,
    visits,
    times,
    within: _,
    ...beside
  } = measure
  const kind = visits
    ? visits === 'days'
      ? 'days'
      : 'visits'
    : activeTime
      ? 'activeTime'
      : distinct
        ? 'distinct'
        : maxRepeat
          ? 'maxRepeat'
          : sum
            ? 'sum'
            : share
              ? 'share'
              : since
                ? 'since'
                : 'times'
  const comparison = times ?? (Object.keys(beside).filter((key) => key !== 'note').length ? beside : { atLeast: 1 })
  const about = activeTime
    ? activeTime === '*'
      ? words.any
      : activeTime
    : happened({ ...(event && { event }), ...(where && { where }) }, words)
  return (
    fill(
      words[kind],
      about,
      compared(comparison, words),
      distinct ?? maxRepeat ?? sum ?? (share && happened({ where: share }, words)),
    ) + window
  )
}
