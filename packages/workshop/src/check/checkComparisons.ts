import { parseDuration } from '@lotse/rules'
import { knownValues } from '../names/knownFacts.ts'
import { suggestValue } from '../synonyms.ts'
import { at, each, entries, numberOf, type Place, type Report, textOf } from '../walk/place.ts'
import { typeOfProperty } from './checkProperties.ts'
import type { Survey } from './survey.ts'

const OPERATORS = new Set(['is', 'isNot', 'in', 'notIn', 'lessThan', 'atMost', 'moreThan', 'atLeast', 'between', 'contains', 'startsWith', 'endsWith', 'matches', 'exists']) // biome-ignore format: a word list
const ORDERED = new Set(['lessThan', 'atMost', 'moreThan', 'atLeast', 'between'])
const WORDY = new Set(['contains', 'startsWith', 'endsWith', 'matches'])
/** What an event rule can measure instead of counting. */
const ASPECTS = ['distinct', 'maxRepeat', 'sum', 'share', 'since', 'activeTime', 'visits']

/** The comparisons of a rule, a `times` or a `where` entry. */
export const comparisonsOf = (place: Place | undefined): [operator: string, want: Place][] =>
  entries(place).filter(([key]) => OPERATORS.has(key))

const NAMES: { [type: string]: string } = { number: 'a number', text: 'text', boolean: 'true or false', time: 'a time' }
const typeOf = (value: unknown): string => (typeof value === 'string' ? 'text' : typeof value)

/** Whether a comparison can ever be true for a value of this type. */
function checkType(what: string, type: string, operator: string, want: Place, report: Report): void {
  if (operator === 'exists' || type === 'list' || type === '') return
  if (ORDERED.has(operator)) {
    for (const end of each(want)) {
      if (typeof end.value === 'object') continue
      const timed = typeof end.value === 'string' && parseDuration(end.value) !== undefined
      if (type === 'time' && !timed) report.error(end, `${what} is a time; write it with its unit, such as "20s" or "7d"`, `"${String(end.value)}${what === '"activeTime"' ? 's' : 'd'}"`) // biome-ignore format: one sentence
      else if (type === 'number' && timed) report.error(end, `${what} is a number, not a time`, /^\d+/.exec(String(end.value))?.[0])
      else if (type === 'text' || type === 'boolean') report.error(end, `${what} is ${NAMES[type]}; "${operator}" compares numbers`) // biome-ignore format: one sentence
    }
    const [low, high] =
      operator === 'between' ? each(want).map(({ value }) => parseDuration(value) ?? Number(value)) : []
    if (low !== undefined && high !== undefined && low > high)
      report.error(want, '"between" goes from the smaller to the larger value; this can never be true', `[${JSON.stringify((want.value as unknown[])[1])}, ${JSON.stringify((want.value as unknown[])[0])}]`) // biome-ignore format: one sentence
    return
  }
  if (WORDY.has(operator)) {
    if (type !== 'text') report.error(want, `${what} is ${NAMES[type]}; "${operator}" compares text`)
    return
  }
  for (const one of each(want)) {
    const wanted = type === 'time' ? 'number' : type
    if (typeof one.value === 'object' || typeOf(one.value) === wanted) continue
    const number =
      wanted === 'number' && typeof one.value === 'string' && one.value.trim() && Number.isFinite(Number(one.value))
    const meant = number ? String(Number(one.value)) : wanted === 'text' ? JSON.stringify(String(one.value)) : wanted === 'boolean' && /^(true|false)$/.test(String(one.value)) ? String(one.value) : undefined // biome-ignore format: one thought
    report.error(one, `${what} is ${NAMES[wanted]}, so it is never ${JSON.stringify(one.value)}`, meant)
  }
}

function checkKnownValues(path: string, operator: string, want: Place, { kinds }: Survey, report: Report): void {
  if (!['is', 'isNot', 'in', 'notIn'].includes(operator)) return
  const closed = Object.hasOwn(knownValues, path) ? knownValues[path] : undefined
  const key = path === 'page.type' ? 'type' : path === 'page.category' ? 'category' : ''
  const named = key ? (kinds.page ?? []).map((page) => textOf(at(page, key)) ?? '').filter(Boolean) : []
  for (const one of each(want)) {
    const word = textOf(one)
    if (word === undefined) continue
    if (closed && !closed.includes(word)) report.error(one, `"${word}" is no ${path}; known are ${closed.join(', ')}`, suggestValue(word, closed)) // biome-ignore format: one sentence
    // Of a list the other words may be meant for other sites, as in the default journey.
    if (!named.length || named.includes(word)) continue
    const meant = suggestValue(word, named)
    if (meant || !Array.isArray(want.value)) report.warn(one, `no entry of "pages" names the ${key} "${word}"${meant ? '' : ', so no page has it'}`, meant) // biome-ignore format: one sentence
  }
}

/** All comparisons of what has this type. */
export function checkComparisons(
  what: string,
  path: string,
  type: string,
  place: Place,
  survey: Survey,
  report: Report,
): void {
  for (const [operator, want] of comparisonsOf(place)) {
    checkType(what, type, operator, want, report)
    checkKnownValues(path, operator, want, survey, report)
  }
}

function checkFact(rule: Place, fact: Place, survey: Survey, report: Report): void {
  const path = textOf(fact) ?? ''
  if (!comparisonsOf(rule).length && report.isClean(rule))
    report.error(rule, `"${path}" is compared with nothing; write e.g. "is": … or "exists": true`)
  checkComparisons(`"${path}"`, path, survey.facts[path] ?? '', rule, survey, report)
}

function checkMeasured(rule: Place, survey: Survey, report: Report): void {
  const aspects = ASPECTS.filter((key) => at(rule, key))
  const times = at(rule, 'times')
  const beside = comparisonsOf(rule)
  const [aspect, second] = aspects
  checkCounted(rule, aspect, report)
  if (second) report.error(at(rule, second)!, `"${aspect}" and "${second}" cannot stand in one rule; write two rules`)
  if (!aspect) {
    for (const [operator, want] of beside)
      report.error({ ...want, path: want.path }, `"${operator}" has nothing to compare here; how often it happened stands in "times"`, `"times": { "${operator}": ${JSON.stringify(want.value)} }`) // biome-ignore format: one sentence
    if (times && !comparisonsOf(times).length && report.isClean(times))
      report.error(times, '"times" needs a comparison', '"times": { "atLeast": 1 }')
    for (const [operator, want] of comparisonsOf(times))
      if (
        (operator === 'atLeast' && (numberOf(want) ?? 1) <= 0) ||
        (operator === 'moreThan' && (numberOf(want) ?? 1) < 0)
      )
        report.warn(want, 'this always holds: nothing happens less often than 0 times', '1')
    return void checkComparisons('how often', '', 'number', times ?? rule, survey, report)
  }
  if (times)
    report.error(times, `with "${aspect}" the comparison stands beside it, not in "times"`, comparisonsOf(times).map(([operator, want]) => `"${operator}": ${JSON.stringify(want.value)}`).join(', ') || undefined) // biome-ignore format: one sentence
  else if (!beside.length && report.isClean(rule))
    report.error(rule, `"${aspect}" is compared with nothing; write e.g. "atLeast": …`)
  checkComparisons(
    `"${aspect}"`,
    '',
    aspect === 'since' || aspect === 'activeTime' ? 'time' : 'number',
    rule,
    survey,
    report,
  )
}

/** In a window that moves so many times are kept; without one counts have no limit. */
const MOST_TIMES = 999

/** Active time and visits are of no event; what is counted in a window is exact up to a limit. */
function checkCounted(rule: Place, aspect: string | undefined, report: Report): void {
  const event = at(rule, 'event')
  const ofVisits = aspect === 'visits' || aspect === 'activeTime'
  for (const key of ofVisits ? (['event', 'where'] as const) : [])
    if (at(rule, key)) report.error(at(rule, key)!, `"${aspect}" is of visits, whatever happens in them; leave "${key}" out, or count events without "${aspect}"`) // biome-ignore format: one sentence
  const within = at(rule, 'within')
  if (!within || within.value === 'ever' || (aspect && aspect !== 'visits') || (!event && aspect !== 'visits')) return
  for (const [operator, want] of comparisonsOf(aspect ? rule : at(rule, 'times')))
    if ([want.value].flat().some((one) => typeof one === 'number' && one > MOST_TIMES))
      report.error(want, `in a window counts are exact up to ${MOST_TIMES}; "${operator}" asks for more: ask for less, or leave "within" out`, String(MOST_TIMES)) // biome-ignore format: one sentence
}

/** Rules compare what they measure, with a value of its type. */
export function checkRules(survey: Survey, report: Report): void {
  for (const rule of survey.kinds.rule ?? []) {
    const fact = at(rule, 'fact')
    if (fact) checkFact(rule, fact, survey, report)
    else if (at(rule, 'event') || at(rule, 'activeTime') || at(rule, 'visits')) checkMeasured(rule, survey, report)
    const [some, of] = [at(rule, 'some'), at(rule, 'of')]
    if (some && of && typeof some.value === 'number' && some.value > each(of).length)
      report.error(some, `only ${each(of).length} rules stand under "of", so ${some.value} of them can never be true`, String(each(of).length)) // biome-ignore format: one sentence
  }
  for (const where of survey.kinds.where ?? [])
    for (const [path, want] of entries(where)) {
      const type = typeOfProperty(path, survey)
      const place = typeof want.value === 'object' && !Array.isArray(want.value) ? want : undefined
      if (place && !comparisonsOf(place).length && report.isClean(place))
        report.error(place, `"${path}" is compared with nothing; write e.g. "is": …`)
      if (place) checkComparisons(`"${path}"`, path, type, place, survey, report)
      else {
        checkType(`"${path}"`, type, 'in', want, report)
        checkKnownValues(path, 'in', want, survey, report)
      }
    }
}
