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

/** `7 days`, `30min`, `7dd`, `P7D`, `1 month`, `Session` → a duration that reads as was probably meant. */
export function suggestDuration(text: string, words: readonly string[] = []): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^p(t?)(?=\d)/, '')
    .replace(/[\s_-]+/g, '')
  const [, digits, unit = ''] = /^(\d+(?:[.,]\d+)?)([a-zäöü]*)$/.exec(bare) ?? []
  if (!digits)
    return (
      suggest(text, words) ??
      (/^(always|all|any|forever|alltime)$/.test(bare) && words.includes('ever') ? 'ever' : undefined)
    )
  if (!unit) return undefined
  const number = Number(digits.replace(',', '.'))
  if (text.startsWith('PT') && unit === 'm') return `${number}m`
  const found = UNITS.find(([, known]) => known.test(unit)) ?? UNITS.find(([each]) => unit[0] === each)
  return found && `${number * (found[2] ?? 1)}${found[0]}`
}
