import { itemProperties, knownEvents } from '../names/knownEvents.ts'
import { suggest } from '../suggest.ts'
import { at, each, entries, keyOf, type Place, type Report, textOf } from '../walk/place.ts'
import { suggestFact } from './checkNames.ts'
import type { Survey } from './survey.ts'

/** Facts that an event carries in its context. */
const CARRIED = new Set(['page', 'campaign', 'device', 'consent', 'user', 'channel', 'language'])

const declared = (name: string, { root }: Survey): { [property: string]: string } | undefined => {
  const events = at(root, 'events')
  const own = events && at(at(events, name) ?? events, 'properties')
  if (!own && !Object.hasOwn(knownEvents, name)) return undefined
  return {
    ...(Object.hasOwn(knownEvents, name) ? knownEvents[name]!.properties : {}),
    ...Object.fromEntries(entries(own).map(([key, value]) => [key, textOf(at(value, 'type')) ?? ''])),
  }
}

/** The type of a property where it is the same for every event: of facts, and of Google's money and counts. */
export function typeOfProperty(path: string, { facts }: Survey): string {
  if (Object.hasOwn(facts, path)) return facts[path]!
  return path === 'value' || path === 'quantity' || path === 'price' ? 'number' : ''
}

function checkProperty(path: string, place: Place, events: string[], survey: Survey, report: Report): void {
  const [root = '', second] = path.split('.')
  if (Object.hasOwn(survey.facts, path) || root === 'user') return
  const lists = events.map((name) => declared(name, survey))
  if (lists.some((list) => !list || Object.hasOwn(list, path) || (Object.hasOwn(list, root) && root !== 'items')))
    return
  if (root === 'items' && second) {
    if (!itemProperties.includes(second)) {
      const meant = suggest(second, itemProperties)
      report[meant ? 'error' : 'warn'](place, `"${second}" is no property of items that Google Analytics 4 knows`, meant && `items.${meant}`) // biome-ignore format: one sentence
    }
    return
  }
  const names = [...new Set(lists.flatMap((list) => Object.keys(list ?? {})))]
  const facts = Object.keys(survey.facts).filter((fact) => CARRIED.has(fact.split('.')[0]!))
  const meant = (second ? undefined : suggest(path, names)) ?? suggestFact(path, facts)
  if (meant || (CARRIED.has(root) && second))
    report.error(
      place,
      `"${path}" is no known property of ${events.join(', ')}; own ones are declared under "events"`,
      meant,
    )
  else report.warn(place, `nobody declares the property "${path}" of ${events.join(', ')}; declare it under "events"`)
}

/** Properties that rules ask for: known ones of the event, declared ones, or facts that every event carries. */
export function checkProperties(survey: Survey, report: Report): void {
  for (const kind of ['rule', 'measure', 'step', 'signal', 'goal'])
    for (const place of survey.kinds[kind] ?? []) {
      const events = each(at(place, 'event')).map((name) => textOf(name) ?? '')
      if (!events.length || events.some((name) => name === '*' || !survey.known.event.has(name))) continue
      for (const key of ['where', 'share']) {
        const where = at(place, key)
        for (const [path, want] of entries(where)) {
          const nested = entries(want)
            .map(([key]) => `${path}.${key}`)
            .find((fact) => Object.hasOwn(survey.facts, fact))
          if (nested)
            report.error(keyOf(where!, path), `a property of a property is written with a dot: "${nested}"`, nested)
          else checkProperty(path, keyOf(where!, path), events, survey, report)
        }
      }
      for (const key of ['distinct', 'maxRepeat', 'sum', ...(kind === 'goal' ? ['value'] : [])]) {
        const property = at(place, key)
        const path = textOf(property)
        if (property && path) checkProperty(path, property, events, survey, report)
      }
      const sum = at(place, 'sum') ?? (kind === 'goal' ? at(place, 'value') : undefined)
      const types = events.map((name) => declared(name, survey)?.[textOf(sum) ?? '']).filter(Boolean)
      if (sum && types.length && !types.includes('number')) report.error(sum, `"${textOf(sum)}" is ${types[0]}, not a number that can be added up`) // biome-ignore format: one sentence
    }
}
