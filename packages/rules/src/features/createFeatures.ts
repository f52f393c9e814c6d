import type { ClassifierState, LotseEvent, Measure, SequenceRule, SignalConfig } from '@lotse/contract'
import { eventFacts, eventName } from '../eventFacts.ts'
import { fnv } from '../hash.ts'
import type { Answer3 } from '../logic.ts'
import { eventValue, matchEvent, matchWhere } from '../matchEvent.ts'
import { parseDuration } from '../parseDuration.ts'
import { readPath } from '../readPath.ts'
import type { Read, Test, View } from '../view.ts'
import { noteVisit, visitFact } from '../visit.ts'
import type { Counter } from './counter.ts'
import { decay, decayCounter } from './decayCounter.ts'
import { type Contribution, type EntriesCounter, entriesCounter } from './entriesCounter.ts'
import { readMeasure } from './readMeasure.ts'
import { sequenceCounter } from './sequenceCounter.ts'
import { type TimesCounter, timesCounter } from './timesCounter.ts'
import { windowOf } from './windowOf.ts'

/** The counters and facts that a config's rules ask for, each kept once however many rules ask. */
export interface Features {
  /** Keys of all counters, as they stand in the state. */
  keys(): string[]
  /** `bound`: the largest number the count is compared with; undefined: any. */
  measure(measure: Measure, bound?: number): Read
  sequence(rule: SequenceRule): Test
  signal(signal: SignalConfig, halfLife: number): { score: Read; seen: Read }
  /** `maxAge` in ms; older counts as missing. */
  fact(path: string, maxAge?: number): (view: View) => unknown
  /** Counts the event; touches only what mentions its name. */
  apply(state: ClassifierState, event: LotseEvent, time: number): void
}

/** Facts that hold for one page or one visit only. */
const OF_PAGE = /^page\./
const OF_VISIT = /^campaign\./

export function createFeatures(): Features {
  const counters = new Map<string, Counter>()
  const byName = new Map<string, [key: string, counter: Counter][]>()
  const facts = new Map<string, (from: unknown) => unknown>()

  const use = <C extends Counter>(what: unknown[], make: () => C): [key: string, counter: C] => {
    const key = fnv(JSON.stringify(what)).toString(36)
    let counter = counters.get(key) as C | undefined
    if (!counter) {
      counters.set(key, (counter = make()))
      for (const name of new Set(counter.names)) {
        const touched = byName.get(name)
        if (touched) touched.push([key, counter])
        else byName.set(name, [[key, counter]])
      }
    }
    return [key, counter]
  }

  return {
    keys: () => [...counters.keys()],
    measure(measure, bound) {
      const { event = '*', where, within, activeTime, visits, since, distinct, maxRepeat, sum, share } = measure
      const window = windowOf(within)
      if (activeTime !== undefined)
        return this.measure({
          event: 'user_engagement',
          ...(activeTime !== '*' && { where: { 'page.type': activeTime } }),
          ...(within && { within }),
          sum: 'engagement_time_msec',
        })
      const names = [event].flat()
      const matches = matchEvent(names, where)
      const property = distinct ?? maxRepeat
      if (
        since ||
        visits === 'sessions' ||
        (bound !== undefined && window.kind !== 'ever' && !property && !sum && !share)
      ) {
        const first = since === 'first'
        const [key, counter] = use<TimesCounter>(['times', names, where, visits, first], () => {
          const times = timesCounter(names, matches, visits === 'sessions')
          return first ? { ...times, add: (slot, ...rest) => void (slot.length || times.add(slot, ...rest)) } : times
        })
        counter.keep = Math.max(counter.keep, Math.min(bound ?? 999, 999) + 1)
        return readMeasure(since ? 'since' : visits && window.kind === 'ever' ? 'visits' : 'times', key, window)
      }
      if (visits) return readMeasure('days', '', window)
      const contribution: Contribution = property
        ? withValue(property, (value) => [fnv(`${value}`), 1])
        : sum
          ? withValue(sum, (value) => [0, typeof value === 'number' ? value : 0])
          : share
            ? withShare(matchWhere(share))
            : () => [[0, 1]]
      const [key, counter] = use<EntriesCounter>(['entries', names, where, property, sum, share, window.kind], () =>
        entriesCounter(names, window.kind, (e) => (matches(e) ? contribution(e) : [])),
      )
      counter.reach = Math.max(counter.reach, window.reach)
      return readMeasure(distinct ? 'distinct' : maxRepeat ? 'maxRepeat' : share ? 'share' : 'sum', key, window)
    },
    sequence(rule) {
      const { sequence, span, without } = rule
      const [key] = use(['sequence', sequence, span, without], () => sequenceCounter(rule))
      const read = readMeasure('latest', key, windowOf(rule.within))
      return (view): Answer3 => {
        const found = read(view)
        return found === undefined ? undefined : found > 0
      }
    },
    signal({ event, where, weight, cap = Infinity, halfLife: own }, halfLife) {
      const life = parseDuration(own) ?? halfLife
      const names = [event].flat()
      const [key] = use(['decay', names, where, weight, life], () =>
        decayCounter(names, matchEvent(names, where), weight, life),
      )
      const slot = ({ state }: View) => state.features[key]
      return {
        score(view) {
          const [sum = 0, asOf = 0] = slot(view) ?? []
          return slot(view) === null ? undefined : Math.min(cap, sum * decay(view.now - asOf, life))
        },
        seen: (view) => (slot(view) === null ? undefined : (slot(view)?.[2] ?? 0)),
      }
    },
    fact(path, maxAge = Infinity) {
      const read = readPath(path)
      if (path.startsWith('visit.')) return ({ state }) => visitFact(state, path.slice(6))
      facts.set(path, read)
      return ({ state, now, facts: present }) => {
        const fresh = read(present)
        if (fresh !== undefined) return fresh
        const [value, time = 0] = Object.hasOwn(state.facts, path) ? state.facts[path]! : []
        return now - time <= maxAge ? value : undefined
      }
    },
    apply(state, event, time) {
      const name = eventName(event)
      const startsVisit = noteVisit(state, time, name === 'page_view' || name === 'screen_view')
      const known = eventFacts(event)
      for (const [path, read] of facts) {
        const value = read(known)
        if (value !== undefined) state.facts[path] = [value, time]
        else if ((OF_PAGE.test(path) && event.context?.page) || (OF_VISIT.test(path) && startsVisit))
          delete state.facts[path]
      }
      for (const [key, counter] of [...(byName.get(name) ?? []), ...(byName.get('*') ?? [])]) {
        const slot = state.features[key] === undefined ? (state.features[key] = []) : state.features[key]
        if (slot) counter.add(slot, event, { time, state, startsVisit })
      }
    },
  }
}

function withValue(property: string, each: (value: unknown) => [number, number]): Contribution {
  const read = eventValue(property)
  return (event) => {
    const value = read(event)
    return value === undefined ? [] : [value].flat().map(each)
  }
}

function withShare(matches: (event: LotseEvent) => boolean): Contribution {
  return (event) => [[matches(event) ? 1 : 0, 1]]
}
