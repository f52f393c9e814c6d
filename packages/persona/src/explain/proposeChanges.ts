import type {
  Comparison,
  LotseConfig,
  LotseEvent,
  Measure,
  PhaseConfig,
  Properties,
  Rule,
  Scalar,
  Step,
  Where,
} from '@lotse/contract'
import { parseDuration, stepOf } from '@lotse/rules'

/** Something that could happen: `times` events like this one, a fact of this value, or waiting so long (ms). */
export type Change =
  | { kind: 'events'; rule: Rule | Step; times: number; event: string; properties: Properties; page: Properties }
  | { kind: 'fact'; rule: Rule; path: string; value: Scalar }
  | { kind: 'wait'; rule: Rule; ms: number }

/** Sets of changes that could make the rule hold, fewest events first. A guess: whoever asks tries them out. */
export function proposeChanges(rule: Rule, audiences: { [id: string]: Rule } = {}, depth = 0): Change[][] {
  if (depth > 8) return []
  const deeper = (one: Rule) => proposeChanges(one, audiences, depth + 1)
  if ('any' in rule) return sorted(rule.any.flatMap(deeper))
  if ('all' in rule) return combined(rule.all.map((one) => [[], ...deeper(one)]))
  if ('some' in rule) return sorted(rule.of.flatMap(deeper))
  if ('audience' in rule) return audiences[rule.audience] ? deeper(audiences[rule.audience]!) : []
  if ('none' in rule) return sorted(rule.none.flatMap(waitsFor))
  if ('sequence' in rule) return [rule.sequence.map(stepOf).map((step) => happen(step, step, 1))]
  if ('fact' in rule) {
    const value = satisfy(rule)
    return value === undefined ? [] : [[{ kind: 'fact', rule, path: rule.fact, value }]]
  }
  return proposeEvents(rule as Measure & Comparison & { times?: Comparison }, rule)
}

/** How many more: the proposals of a count are each number up to what is asked for, so that the smallest that works is found. */
function proposeEvents(measure: Measure & Comparison & { times?: Comparison }, rule: Rule): Change[][] {
  const { distinct, maxRepeat, sum, activeTime, visits, since } = measure
  const comparison = measure.times ?? measure
  const wanted = comparison.atLeast ?? comparison.moreThan ?? comparison.is ?? comparison.between?.[0] ?? 1
  const target = typeof wanted === 'number' ? wanted : (parseDuration(wanted) ?? 1)
  if (visits || typeof wanted === 'object') return []
  if (since) return [[happen(measure as Step, rule, 1)], [{ kind: 'wait', rule, ms: target }]]
  if (activeTime) return [[happen({ event: 'user_engagement', where: activeTime === '*' ? {} : { 'page.type': activeTime } }, rule, 1, { engagement_time_msec: target })]] // biome-ignore format: one thought
  if (sum) return [[happen(measure as Step, rule, 1, { [sum]: target })]]
  const most = Math.min(Math.ceil(target) + 1, 25)
  const property = distinct ?? maxRepeat
  return Array.from({ length: most }, (_, i) => [happen(measure as Step, rule, i + 1, property ? { [property]: distinct ? '#' : 'x' } : {})]) // biome-ignore format: one thought
}

function happen({ event, where }: Step, rule: Rule | Step, times: number, more: Properties = {}): Change {
  const { properties, page } = propertiesFor(where ?? {})
  return { kind: 'events', rule, times, event: [event].flat()[0] ?? 'page_view', properties: { ...properties, ...more }, page } // biome-ignore format: one thought
}

function propertiesFor(where: Where): { properties: Properties; page: Properties } {
  const properties: Properties = {}
  const page: Properties = {}
  for (const [path, want] of Object.entries(where)) {
    const comparison = (
      Array.isArray(want) ? { in: want } : typeof want === 'object' ? want : { is: want }
    ) as Comparison
    const value = satisfy(comparison)
    if (value === undefined) continue
    if (path.startsWith('page.')) page[path.slice(5)] = value
    else properties[path] = value
  }
  return { properties, page }
}

/** A value for which the comparison holds; undefined: none is easily found. */
function satisfy(comparison: Comparison): Scalar | undefined {
  const {
    is,
    in: among,
    lessThan,
    atMost,
    moreThan,
    atLeast,
    between,
    contains,
    startsWith,
    endsWith,
    matches,
  } = comparison
  if (is !== undefined) return is
  if (among) return among[0]
  for (const [bound, step] of [[lessThan, -1], [atMost, 0], [moreThan, 1], [atLeast, 0], [between?.[0], 0]] as const) // biome-ignore format: a table
    if (typeof bound === 'number') return bound + step
  return contains ?? startsWith ?? endsWith ?? matches?.replaceAll(/\*+/g, 'x')
}

/** What must not be there goes by itself, where it is asked for in a window. */
function waitsFor(rule: Rule): Change[][] {
  if ('any' in rule) return rule.any.flatMap(waitsFor)
  const ms = 'within' in rule ? parseDuration(rule.within) : undefined
  return ms ? [[{ kind: 'wait', rule, ms }]] : []
}

const cost = (changes: Change[]): number =>
  changes.reduce((sum, change) => sum + (change.kind === 'events' ? change.times : change.kind === 'fact' ? 1 : 1.5), 0)
const sorted = (sets: Change[][]): Change[][] => [...sets].sort((a, b) => cost(a) - cost(b)).slice(0, 60)
const combined = (members: Change[][][]): Change[][] =>
  members.reduce<Change[][]>((all, options) => sorted(all.flatMap((one) => options.map((other) => [...one, ...other]))), [[]]) // biome-ignore format: one thought

/** The changes as events, all a millisecond after `now`. */
export function eventsOf(changes: Change[], now: number): LotseEvent[] {
  let n = 0
  return changes.flatMap((change) =>
    change.kind !== 'events'
      ? []
      : Array.from({ length: change.times }, (): LotseEvent => {
          const properties = Object.fromEntries(Object.entries(change.properties).map(([key, value]) => [key, value === '#' ? `#${n}` : value])) // biome-ignore format: one thought
          n++
          return {
            messageId: `what-if-${n}`,
            type: 'track',
            event: change.event,
            anonymousId: 'what-if',
            timestamp: new Date(now + 1).toISOString(),
            properties,
            context: { page: change.page },
          }
        }),
  )
}

/** Facts that the changes set, nested. */
export function factsOf(changes: Change[], present: Properties): Properties {
  const facts = JSON.parse(JSON.stringify(present)) as Properties
  for (const change of changes) {
    if (change.kind !== 'fact') continue
    const keys = change.path.split('.')
    let at = facts
    for (const key of keys.slice(0, -1)) at = at[key] = { ...((at[key] as Properties) ?? {}) }
    at[keys.at(-1)!] = change.value
  }
  return facts
}

/**
 * Proposals for a phase: what its `enter` asks for, its evidence, or waiting until the present phase lets go. Waiting only is
 * found by the windows that the present phase names.
 */
export function proposalsForPhase(
  { audiences = [] }: LotseConfig,
  phases: PhaseConfig[],
  to: string,
  from: string,
): Change[][] {
  const named = Object.fromEntries(audiences.map((one) => [one.id, one.when]))
  const found = phases.find(({ id }) => id === to)
  const entering = found?.enter ? proposeChanges(found.enter, named) : []
  const shown = (found?.evidence ?? []).map((step) => [happen(step, step, 1)])
  const both = combined([entering, [[], ...shown]])
  const windows = JSON.stringify(phases.filter(({ id }) => id === from || id === to)).matchAll(/"within":"(\d[^"]*)"/g)
  const waits = [...new Set([...windows].map(([, text]) => parseDuration(text) ?? 0))].sort((a, b) => a - b)
  const waiting = waits.map((ms): Change[] => [{ kind: 'wait', rule: { all: [] }, ms }])
  return [...sorted([...entering, ...shown, ...both]), ...waiting].filter((changes) => changes.length)
}

/** Proposals for a persona: of its rule, or more of each of its signals. */
export function proposalsFor({ personas = [], audiences = [] }: LotseConfig, id: string): Change[][] {
  const persona = personas.find((one) => one.id === id)
  const named = Object.fromEntries(audiences.map((one) => [one.id, one.when]))
  if (persona?.when) return proposeChanges(persona.when, named).filter((changes) => changes.length)
  const signals = persona?.score?.signals ?? []
  const alone = signals.flatMap((signal) => Array.from({ length: 12 }, (_, i) => [happen(signal, signal, i + 1)]))
  const pairs = signals.flatMap((a, i) => signals.slice(i + 1).flatMap((b) => [1, 2, 3].flatMap((n) => [1, 2, 3].map((m) => [happen(a, a, n), happen(b, b, m)])))) // biome-ignore format: one thought
  return sorted([...alone, ...pairs])
}
