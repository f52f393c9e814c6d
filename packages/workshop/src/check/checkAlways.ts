import { knownValues } from '../names/knownFacts.ts'
import { at, each, entries, numberOf, type Place, type Report, textOf } from '../walk/place.ts'
import { canHold, type Domain } from './canHold.ts'
import { comparisonsOf } from './checkComparisons.ts'
import type { Survey } from './survey.ts'

/** What does not hold where this does; operators without one are never certain. */
const OPPOSITE: { [operator: string]: string } = {
  is: 'isNot',
  isNot: 'is',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'atLeast',
  atLeast: 'lessThan',
  moreThan: 'atMost',
  atMost: 'moreThan',
}

const COUNT: Domain = { low: 0, whole: true }

/** Whether a comparison holds for every value there can be. */
const isSure = ([operator, place]: [string, Place], domain: Domain): boolean =>
  OPPOSITE[operator] !== undefined && !canHold([[OPPOSITE[operator], place.value]], domain)

/** Whether a rule holds for everybody, whatever they do. */
export function holdsAlways(rule: Place, survey: Survey): boolean {
  const members = (key: string): Place[] | undefined => (at(rule, key) ? each(at(rule, key)) : undefined)
  const [all, any, none] = [members('all'), members('any'), members('none')]
  if (all) return all.length > 0 && all.every((member) => holdsAlways(member, survey))
  if (any) return any.some((member) => holdsAlways(member, survey))
  if (none) return false
  const fact = textOf(at(rule, 'fact'))
  if (fact !== undefined) {
    const values = Object.hasOwn(knownValues, fact) ? knownValues[fact] : survey.facts[fact] === 'boolean' ? [true, false] : undefined // biome-ignore format: one thought
    const domain: Domain = values ? { values } : /^(cart|visit)\./.test(fact) ? { low: 0 } : {}
    const comparisons = comparisonsOf(rule)
    return (
      at(rule, 'ifMissing')?.value === true && comparisons.length > 0 && comparisons.every((one) => isSure(one, domain))
    )
  }
  if (!at(rule, 'event') || ['sum', 'share', 'since', 'distinct', 'maxRepeat'].some((key) => at(rule, key)))
    return false
  const comparisons = comparisonsOf(at(rule, 'times') ?? rule)
  return comparisons.length > 0 && comparisons.every((one) => isSure(one, COUNT))
}

/** One page view is enough, and everybody has that. */
const isFirstPage = (rule: Place): boolean =>
  textOf(at(rule, 'event')) === 'page_view' &&
  !entries(rule).some(([key]) => !['event', 'times', 'within', 'note'].includes(key)) &&
  comparisonsOf(at(rule, 'times') ?? rule).every(([operator, { value }]) => operator === 'atLeast' && value === 1)

const priorityOf = (persona: Place): number => numberOf(at(persona, 'priority')) ?? 0

/** Personas that everybody is, and those that so never win. */
export function checkAlways(survey: Survey, report: Report): void {
  const personas = survey.kinds.persona ?? []
  const name = (persona: Place): string => textOf(at(persona, 'id')) ?? ''
  for (const [i, persona] of personas.entries()) {
    const when = at(persona, 'when')
    if (!when || !report.isClean(when)) continue
    const always = holdsAlways(when, survey)
    if (!always && !isFirstPage(when)) continue
    const since = always ? 'whatever they do' : 'from their first page'
    const priority = priorityOf(persona)
    const first = personas.every((other, j) => other === persona || (j < i ? priorityOf(other) < priority : priorityOf(other) <= priority)) // biome-ignore format: one thought
    report.warn(when, `everybody is "${name(persona)}", ${since}${first && personas.length > 1 ? '; no other persona wins' : ''}`) // biome-ignore format: one sentence
  }
  for (const kind of ['audience', 'variant'])
    for (const place of survey.kinds[kind] ?? []) {
      const when = at(place, 'when')
      if (when && report.isClean(when) && holdsAlways(when, survey))
        report.warn(when, 'this always holds; leave it out')
    }
}

/** A count with an upper bound alone: it holds for whoever has never done it. */
function upperBound(rule: Place): Place | undefined {
  if (!at(rule, 'event') || ['sum', 'share', 'since', 'distinct', 'maxRepeat'].some((key) => at(rule, key)))
    return undefined
  const [one, other] = comparisonsOf(at(rule, 'times'))
  if (!one || other) return undefined
  const [operator, place] = one
  return (operator === 'atMost' && Number(place.value) > 0) || (operator === 'lessThan' && Number(place.value) > 1) ? place : undefined // biome-ignore format: one thought
}

/** Personas of those who have done something "at most so often": everybody is that who comes for the first time. */
export function checkNewcomers({ kinds }: Survey, report: Report): void {
  for (const persona of kinds.persona ?? []) {
    const when = at(persona, 'when')
    const bound = when && report.isClean(when) ? upperBound(when) : undefined
    if (bound) report.warn(bound, `everybody is "${textOf(at(persona, 'id'))}" at first: never is also "at most"; add "atLeast": 1`) // biome-ignore format: one sentence
  }
}

/** Once true it stays true: counts of events since ever, from below. */
function stays(rule: Place): boolean {
  for (const key of ['all', 'any'])
    if (at(rule, key)) return each(at(rule, key))[key === 'all' ? 'every' : 'some'](stays)
  if (!at(rule, 'event') || ['sum', 'share', 'since', 'distinct', 'maxRepeat'].some((key) => at(rule, key)))
    return false
  const within = textOf(at(rule, 'within'))
  const comparisons = comparisonsOf(at(rule, 'times') ?? rule)
  return (within === undefined || within === 'ever') && comparisons.every(([operator]) => operator === 'atLeast' || operator === 'moreThan') // biome-ignore format: one thought
}

/** Own phases that nobody leaves by time passing. */
export function checkExits({ kinds }: Survey, report: Report): void {
  for (const phase of kinds.phase ?? []) {
    const enter = at(phase, 'enter')
    if (enter && !at(phase, 'leave') && report.isClean(enter) && stays(enter))
      report.warn(enter, `phase "${textOf(at(phase, 'id'))}" is never left: what brings a visitor in stays true for ever; say "within", or "leave"`, '"within": "180d"') // biome-ignore format: one sentence
  }
}
