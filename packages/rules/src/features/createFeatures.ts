import type { Measure, SequenceRule, SignalConfig } from '@lotse/contract'
import { fnv } from '../hash.ts'
import { parseDuration } from '../parseDuration.ts'
import { readPath } from '../readPath.ts'
import type { Read, Test, View } from '../view.ts'
import { visitFact } from '../visit.ts'
import type { Counter } from './counter.ts'
import { decay } from './decay.ts'
import { readMeasure } from './readMeasure.ts'
import { windowOf } from './windowOf.ts'

/** The counters and facts that a config's rules ask for, each kept once however many rules ask. */
export interface Features {
  counters: Map<string, Counter>
  /** Fact path → reader of nested facts. */
  facts: Map<string, (from: unknown) => unknown>
  /** `bound`: the largest number the count is compared with; undefined: any. */
  measure(measure: Measure, bound?: number): Read
  sequence(rule: SequenceRule): Test
  /** What a signal contributes, capped, and how many events it has seen. */
  signal(signal: SignalConfig, halfLife: number): { score: Read; seen: Read }
  /** `maxAge` in ms; older counts as missing. */
  fact(path: string, maxAge?: number): (view: View) => unknown
}

/** More times than this are not kept for one rule. */
const MOST_TIMES = 999

export function createFeatures(): Features {
  const counters: Features['counters'] = new Map()
  const facts: Features['facts'] = new Map()

  const use = (what: Omit<Counter, 'key' | 'keep' | 'reach'>): Counter => {
    const key = fnv(JSON.stringify(what)).toString(36)
    const counter = counters.get(key) ?? { ...what, key, keep: 1, reach: 0 }
    counters.set(key, counter)
    return counter
  }

  const measure: Features['measure'] = (asked, bound) => {
    const { event = '*', where, within, activeTime, visits, since, distinct, maxRepeat, sum, share } = asked
    if (activeTime !== undefined) {
      const on = activeTime === '*' ? undefined : { 'page.type': activeTime }
      return measure({ event: 'user_engagement', ...(on && { where: on }), ...(within && { within }), sum: 'engagement_time_msec' }) // biome-ignore format: one thought
    }
    const names = [event].flat()
    const window = windowOf(within)
    const property = distinct ?? maxRepeat ?? sum ?? share
    if (visits && (visits === 'days' || window.kind === 'ever')) return readMeasure(visits, '', window)
    if (since || visits || (bound !== undefined && window.kind !== 'ever' && !property)) {
      const counter = use({ kind: visits ? 'visits' : since === 'first' ? since : 'times', names, where })
      counter.keep = Math.max(counter.keep, Math.min(bound ?? MOST_TIMES, MOST_TIMES) + 1)
      return readMeasure(since ? 'since' : 'times', counter.key, window)
    }
    const what = share ? { share } : sum ? { sum } : property ? { distinct: distinct ?? maxRepeat! } : {}
    const counter = use({ kind: 'entries', names, where, measure: what, window: window.kind })
    counter.reach = Math.max(counter.reach, window.reach)
    return readMeasure(distinct ? 'distinct' : maxRepeat ? 'maxRepeat' : share ? 'share' : 'sum', counter.key, window)
  }

  return {
    counters,
    facts,
    measure,
    sequence(rule) {
      const { sequence, span, without = [] } = rule
      const names = [...sequence.flatMap(({ event }) => event), ...[without].flat()]
      const { key } = use({ kind: 'sequence', names, sequence: { sequence, without, ...(span && { span }) } })
      const read = readMeasure('latest', key, windowOf(rule.within))
      return (view) => {
        const found = read(view)
        return found === undefined ? found : found > 0
      }
    },
    signal({ event, where, weight, cap = Infinity, halfLife: own }, common) {
      const halfLife = parseDuration(own) ?? common
      const { key } = use({ kind: 'decay', names: [event].flat(), where, weight, halfLife })
      const read =
        (pick: (slot: number[], now: number) => number): Read =>
        ({ state, now }) => {
          const slot = state.features[key]
          return slot === null ? undefined : pick(slot ?? [], now)
        }
      return {
        score: read(([sum = 0, asOf = 0], now) => Math.min(cap, sum * decay(now - asOf, halfLife))),
        seen: read(([, , seen = 0]) => seen),
      }
    },
    fact(path, maxAge = Infinity) {
      if (path.startsWith('visit.')) return (view) => visitFact(view, path.slice(6))
      const read = readPath(path)
      facts.set(path, read)
      return ({ state, now, facts: present }) => {
        const [value, time = 0] = Object.hasOwn(state.facts, path) ? state.facts[path]! : []
        return read(present) ?? (now - time <= maxAge ? value : undefined)
      }
    },
  }
}
