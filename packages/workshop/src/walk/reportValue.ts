import { languageWords } from '../names/languageWords.ts'
import { suggestDuration } from '../suggestDuration.ts'
import { suggestValue } from '../synonyms.ts'
import type { Place, Report } from './place.ts'
import { failures, jsonType, type Shape, signOf } from './reflect.ts'

const WORDS: { [type: string]: string } = {
  string: 'text in quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list [ … ]',
  object: 'an object { … }',
  null: 'null',
}

/** Objects that people write as their most important key alone. */
const WRAPS: { [kind: string]: string } = { step: 'event', rule: 'event', for: 'persona', content: 'template', journey: 'phases', comparison: 'atLeast', declared: 'type', persona: 'id', audience: 'id' } // biome-ignore format: one glance

const either = (words: string[]): string =>
  words.length < 2 ? (words[0] ?? 'something else') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** What the same value would be as another type; undefined where that is a guess. */
function converted(value: unknown, types: Set<string | undefined>): string | undefined {
  if (typeof value === 'string') {
    if (types.has('number') && value.trim() && Number.isFinite(Number(value.replace(',', '.'))))
      return String(Number(value.replace(',', '.')))
    if (types.has('number') && /^\d+(\.\d+)? ?%$/.test(value)) return value.replace(/ ?%$/, '')
    if (types.has('boolean') && /^(true|yes|on|ja)$/i.test(value)) return 'true'
    if (types.has('boolean') && /^(false|no|off|nein)$/i.test(value)) return 'false'
  }
  if (types.has('array') && value !== null && !(types.has('object') && typeof value === 'object')) {
    const text = JSON.stringify(value)
    return text.length > 60 ? '[ … ]' : `[${text}]`
  }
  if (types.has('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return JSON.stringify(String(value))
  if (types.has('boolean') && (value === 0 || value === 1)) return String(value === 1)
  return undefined
}

/** Reports a value of a type that cannot stand here. */
export function reportType(options: Shape[], place: Place, report: Report): void {
  const leads = [...new Set(options.flatMap((option) => signOf(option).lead ?? []))]
  if (leads.length && place.node.type === 'object')
    return void report.error(place, `this rule needs one of ${leads.map((lead) => `"${lead}"`).join(', ')}`)
  const types = new Set(options.map(jsonType))
  const wrap = options.map((option) => WRAPS[signOf(option).kind ?? '']).find(Boolean)
  const number = typeof place.value === 'number'
  const timed =
    number && options.some((option) => failures(option, String(place.value)).some((each) => each.includes('duration')))
  const wrapped =
    (wrap && typeof place.value === 'string') || (wrap === 'atLeast' && number)
      ? `{ "${wrap === 'atLeast' && !number ? 'is' : wrap}": ${JSON.stringify(place.value)} }`
      : undefined
  const wanted = either([...types].map((type) => WORDS[type ?? ''] ?? 'something else'))
  report.error(
    place,
    `must be ${wanted}, not ${WORDS[place.node.type] ?? 'this'}`,
    timed ? `"${place.value}d"` : (wrapped ?? converted(place.value, types)),
  )
}

/** Reports a word that is none of the choices. */
export function reportChoice(shape: Shape, place: Place, report: Report): void {
  const known = shape.type === 'literal' ? [shape.literal] : (shape.options as readonly string[])
  if (known.includes(place.value as string)) return
  const words = known.map((each) => JSON.stringify(each))
  const meant = typeof place.value === 'string' ? suggestValue(place.value, known.filter((each) => typeof each === 'string')) : undefined // biome-ignore format: one thought
  const only = known.length === 1 ? String(known[0]) : undefined
  report.error(place, `${JSON.stringify(place.value)} must be ${either(words)}`, meant ?? only)
}

/** Reports a value that is of the right type and still wrong. */
export function reportFailure(message: string, place: Place, report: Report): void {
  const { value } = place
  const shown = typeof value === 'string' || typeof value === 'number' ? `${JSON.stringify(value)} ` : ''
  report.error(place, `${shown}${message}`, repaired(message, value))
}

function repaired(message: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (message.includes('number')) return converted(value, new Set(['number'])) ?? suggestDuration(value)
  if (message.includes('duration')) {
    return suggestDuration(value, message.includes('ever') ? ['session', 'ever'] : [])
  }
  if (message.includes('short name')) {
    const meant = value.normalize('NFKD').replace(/ß/g, 'ss').replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase().replace(/[^a-z0-9\s_.-]/g, '').replace(/[\s_.-]+/g, '-').replace(/^-+|-+$/g, '') // biome-ignore format: one chain
    return meant || undefined
  }
  if (message.includes('time of day')) {
    const [, hour, minute = '00'] = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/.exec(value) ?? []
    return hour && `${hour.padStart(2, '0')}:${minute}`
  }
  if (message.includes('must be a date')) {
    const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? []
    return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  if (message.includes('currency'))
    return /^[A-Za-z]{3}$/.test(value) ? value.toUpperCase() : value === '€' ? 'EUR' : undefined
  if (message.includes('language code')) {
    const meant = languageWords[value.toLowerCase()] ?? value.replaceAll('_', '-')
    return meant === value ? undefined : meant
  }
  return undefined
}
