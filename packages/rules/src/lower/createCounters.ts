import type { Counter, Measure, Reading, ReadingKind, SequenceRule, SignalConfig } from '@lotse/contract'
import { fnv } from '../hash.ts'
import { parseDuration } from './parseDuration.ts'

/** Collects the counters that rules ask for, each once however many rules ask. */
export interface Counters {
  all(): Counter[]
  /** `bound`: the largest number the count is compared with; undefined: any. */
  measure(measure: Measure, bound?: number): Reading
  sequence(rule: SequenceRule): Reading
  signal(signal: SignalConfig, halfLife: number): { key: string; halfLife: number; cap?: number }
}

/** More times than this are not kept for one rule. */
const MOST_TIMES = 999

type Window = Reading[2]

/** Left out: `ever`. An unreadable duration reaches nowhere, so that its rule never holds. */
const windowOf = (within: unknown): Window =>
  within === undefined || within === 'ever' ? 'ever' : within === 'session' ? within : (parseDuration(within) ?? -1)

export function createCounters(): Counters {
  const counters = new Map<string, Counter>()
  const use = (what: Omit<Counter, 'key' | 'keep' | 'reach'>): Counter => {
    const key = fnv(JSON.stringify(what)).toString(36)
    const counter = counters.get(key) ?? { key, ...what }
    counters.set(key, counter)
    return counter
  }

  const measure: Counters['measure'] = (asked, bound) => {
    const { event = '*', where, within, activeTime, visits, since, distinct, maxRepeat, sum, share } = asked
    if (activeTime !== undefined) {
      const on = activeTime === '*' ? undefined : { 'page.type': activeTime }
      const engaged: Measure = { event: 'user_engagement', sum: 'engagement_time_msec' }
      return measure({ ...engaged, ...(on && { where: on }), ...(within && { within }) })
    }
    const names = [event].flat()
    const window = windowOf(within)
    const what = { names, ...(where && { where }) }
    const property = distinct ?? maxRepeat
    if (visits === 'days') return ['days', '', window]
    if (visits && window === 'ever') return ['sessions', '', window]
    if (since || visits || (bound !== undefined && window !== 'ever' && !property && !sum && !share)) {
      const isFirst = since === 'first'
      const moves = isFirst && window !== 'ever' && { window: typeof window === 'number' ? ('back' as const) : window }
      const counter = use({ kind: visits ? 'visits' : isFirst ? 'first' : 'times', ...what, ...moves })
      const keep = since && !moves ? 1 : Math.min(bound ?? MOST_TIMES, MOST_TIMES) + 1
      if (moves && typeof window === 'number') counter.reach = Math.max(counter.reach ?? 0, window)
      counter.keep = Math.max(counter.keep ?? 1, keep)
      return [since ? 'since' : 'times', counter.key, window]
    }
    const counted = share ? { share } : sum ? { sum } : property ? { distinct: property } : {}
    const kind = typeof window === 'number' ? 'back' : window
    const counter = use({ kind: 'entries', ...what, measure: counted, window: kind })
    if (typeof window === 'number') counter.reach = Math.max(counter.reach ?? 0, window)
    const reading: ReadingKind = distinct ? 'distinct' : maxRepeat ? 'maxRepeat' : share ? 'share' : 'sum'
    return [reading, counter.key, window]
  }

  return {
    all: () => [...counters.values()],
    measure,
    sequence({ sequence, span, without = [], within }) {
      const names = [...sequence.flatMap(({ event }) => event), ...[without].flat()]
      const longest = parseDuration(span)
      const { key } = use({
        kind: 'sequence',
        names,
        sequence: { sequence, without, ...(longest !== undefined && { span: longest }) },
      })
      return ['latest', key, windowOf(within)]
    },
    signal({ event, where, weight, cap, halfLife: own }, common) {
      const halfLife = parseDuration(own) ?? common
      const names = [event].flat()
      const { key } = use({ kind: 'decay', names, ...(where && { where }), weight, halfLife })
      return { key, halfLife, ...(cap !== undefined && { cap }) }
    },
  }
}
