import type { JourneyFile, LotseConfig } from '@lotse/contract'
import { checkNames } from '../check/checkNames.ts'
import { type Survey, survey } from '../check/survey.ts'
import { checkText } from '../checkText.ts'
import type { Problem } from '../problem.ts'
import { journeysSchema } from '../schema/journeys.ts'
import { suggest } from '../suggest.ts'
import { parse } from '../walk/parse.ts'
import { at, each, entries, keyOf, type Place, type Report, textOf } from '../walk/place.ts'

const TYPES: { [type: string]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  list: Array.isArray,
}

/** Facts of a journey must be ones that the config knows, of their type. */
function checkFacts(place: Place, { facts }: Survey, report: Report): void {
  for (const [path, value] of entries(place)) {
    const isBranch = typeof value.value === 'object' && value.value !== null && !Array.isArray(value.value)
    const type = facts[path]
    if (isBranch && type === undefined) {
      const inner = `${path}.${Object.keys(value.value as object)[0] ?? '…'}`
      report.error(keyOf(place, path), 'a fact is written with its whole path', inner)
    } else if (type === undefined && !path.startsWith('user.'))
      report.error(keyOf(place, path), `"${path}" is no fact of the config`, suggest(path, Object.keys(facts)))
    else if (type !== undefined && value.value !== null && TYPES[type]?.(value.value) === false)
      report.error(value, `"${path}" is ${type === 'list' ? 'a list' : `a ${type}`} in the config`)
  }
}

/** Slot → what it may show. */
const shownBy = (config: LotseConfig): Map<string, string[]> =>
  new Map(
    (config.slots ?? []).map((slot) => [
      slot.id,
      ['default', ...slot.variants.flatMap(({ id, test = [] }) => [id, ...test.map((arm) => `${id}/${arm.id}`)])],
    ]),
  )

function checkSlots(place: Place, shown: Map<string, string[]>, report: Report): void {
  for (const [slot, variant] of entries(place)) {
    const variants = shown.get(slot)
    if (!variants) report.error(keyOf(place, slot), `"${slot}" is no slot of the config`, suggest(slot, shown.keys()))
    else if (!variants.includes(textOf(variant) ?? ''))
      report.error(variant, `"${textOf(variant)}" is no variant of "${slot}"`, suggest(textOf(variant) ?? '', variants))
  }
}

/** Everything that is wrong with the text of a `*.journeys.json`, given the config that it is about. Never throws. */
export function checkJourneys(text: string, config: LotseConfig): Problem[] {
  const shown = shownBy(config)
  return checkText(text, journeysSchema, (root, seen, report) => {
    const known = survey(parse(JSON.stringify(config)).root!, seen)
    checkNames(known, report)
    for (const place of seen.kinds.givenFacts ?? []) checkFacts(place, known, report)
    for (const place of seen.kinds.expectedSlots ?? []) checkSlots(place, shown, report)
    const names = new Set<string>()
    for (const journey of each(at(root, 'journeys'))) {
      if (!entries(journey).length) continue
      const name = at(journey, 'name')
      if (name && names.has(textOf(name)!)) report.error(name, `there are two journeys with the name "${textOf(name)}"`)
      names.add(textOf(name) ?? '')
      if (!each(at(journey, 'steps')).some((step) => at(step, 'expect')))
        report.warn(journey, `${name ? `journey "${textOf(name)}"` : 'this journey'} expects nothing`)
    }
    for (const step of seen.kinds.journeyStep ?? []) {
      if (at(step, 'at') && at(step, 'after')) report.error(keyOf(step, 'after'), '"at" and "after" exclude each other')
      for (const key of ['times', 'every', 'properties'])
        if (at(step, key) && !at(step, 'event'))
          report.error(keyOf(step, key), `"${key}" needs "event" in the same step`)
    }
  })
}

/** The journeys, if there are no errors; else the problems, warnings among them. */
export function readJourneys(
  text: string,
  config: LotseConfig,
): { file: JourneyFile; problems: Problem[] } | { file?: undefined; problems: Problem[] } {
  const problems = checkJourneys(text, config)
  if (problems.some(({ level }) => level === 'error')) return { problems }
  return { file: JSON.parse(text.replace(/^\ufeff/, '')) as JourneyFile, problems }
}
