import { suggest } from './suggest.ts'

const UNITS: [unit: string, words: RegExp, factor?: number][] = [
  ['ms', /^(ms|msec|msecs|millis|milliseconds?)$/],
  ['s', /^(s|sec|secs|seconds?|sek|sekunden?)$/],
  ['m', /^(m|min|mins|minutes?|minuten?)$/],
  ['h', /^(h|hr|hrs|hours?|std|stunden?)$/],
  ['d', /^(d|dd|days?|tage?|t)$/],
  ['w', /^(w|wk|wks|ww|weeks?|wochen?)$/],
  ['d', /^(mo|mon|months?|monate?)$/, 30],
  ['d', /^(y|yr|yrs|years?|jahre?|a)$/, 365],
]

const WORDS: [meant: string, words: RegExp][] = [
  ['session', /^(visit|besuch|sitzung|thissession|currentsession)$/],
  ['ever', /^(always|all|any|forever|alltime|immer|lifetime|infinite|never)$/],
  ['1h', /^(hour|hourly|anhour|stunde)$/],
  ['1d', /^(day|daily|today|heute|tag)$/],
  ['7d', /^(week|weekly|aweek|woche)$/],
  ['30d', /^(month|monthly|amonth|monat)$/],
  ['365d', /^(year|yearly|ayear|jahr)$/],
]

/** `7 days`, `30min`, `7dd`, `P7D`, `1 month`, `Session` → a duration that reads as was probably meant. */
export function suggestDuration(text: string, words: readonly string[] = []): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^p(t?)(?=\d)/, '')
    .replace(/[\s_-]+/g, '')
  const word = WORDS.find(([, known]) => known.test(bare))?.[0]
  if (word && (!/[a-z]{2}/.test(word) || words.includes(word))) return word
  const [, digits, unit = ''] = /^(\d+(?:[.,]\d+)?)([a-zäöü]*)$/.exec(bare.replace(/^([a-z])(\d+)$/, '$2$1')) ?? []
  if (!digits) return suggest(text, words)
  if (!unit) return `${Number(digits.replace(',', '.'))}d`
  const number = Number(digits.replace(',', '.'))
  if (text.startsWith('PT') && unit === 'm') return `${number}m`
  const found = UNITS.find(([, known]) => known.test(unit)) ?? UNITS.find(([each]) => unit[0] === each)
  if (!found) return `${number}d`
  return `${number * (found[2] ?? 1)}${found[0]}`
}
