import type { Counter, Measure, Reading, SequenceRule, Signal, SignalConfig } from '@lotse/contract'
import { fnv } from '../hash.ts'
import { DAILY, EVER, SESSION } from '../read/reach.ts'
import { DISTINCT, FIRST, LAST, MOST, SHARE, SUM, TIMES } from '../read/readMeasure.ts'
import { lowerStep, lowerWhere, namesOf, stepOf } from './lowerWhere.ts'
import { parseDuration } from './parseDuration.ts'

/** Collects the counters that rules ask for, each once however many rules ask. */
export interface Counters {
  all(): Counter[]
  /** `bound`: the largest number the count is compared with; undefined: any. */
  measure(measure: Measure, bound?: number): Reading
  /** Reads how many steps have been made within its window; undefined: without steps, never. */
  sequence(rule: SequenceRule): Reading | undefined
  signal(signal: SignalConfig, halfLife: number): Signal
}

/** More times than this are not kept for one rule. */
const MOST_TIMES = 999
/** An unreadable duration reaches nowhere, so that its rule never holds. */
const NOWHERE = -2

/** Left out: `ever`. */
const windowOf = (within: unknown): number =>
  within === undefined || within === 'ever' ? EVER : within === 'session' ? SESSION : (parseDuration(within) ?? NOWHERE)

export function createCounters(): Counters {
  const counters = new Map<string, Counter>()
  /** Uses a counter with others that count the same: `reach` and `keep` grow with what the rules ask. */
  const use = (what: Counter extends [string, ...infer Rest] ? Rest : never, window?: number): string => {
    const [names, where, once, kind, ...rest] = what
    const same = kind === 't' ? rest.slice(2) : kind === 'e' ? rest.slice(1) : rest
    const key = fnv(JSON.stringify([names, where, once, kind, same, window])).toString(36)
    const known = counters.get(key)
    const counter = [key, ...what] as Counter
    if (known && (kind === 't' || kind === 'e')) counter[5] = Math.max(known[5] as number, counter[5] as number)
    if (known && kind === 't') counter[6] = Math.max(known[6] as number, counter[6] as number)
    counters.set(key, counter)
    return key
  }

  const measure: Counters['measure'] = (asked, bound) => {
    const { event = '*', where, within, activeTime, visits, since, distinct, maxRepeat, sum, share } = asked
    if (activeTime !== undefined) {
      const on = activeTime === '*' ? undefined : { 'page.type': activeTime }
      const engaged: Measure = { event: 'user_engagement', sum: 'engagement_time_msec' }
      return measure({ ...engaged, ...(on && { where: on }), ...(within && { within }) })
    }
    const window = windowOf(within)
    const names = visits ? ['*'] : namesOf(event)
    const test = (!visits && lowerWhere(where)) || null
    const once = visits === 'sessions' ? 1 : 0
    const property = distinct ?? maxRepeat
    const isPlain = !property && !sum && !share
    if (since || visits === 'days' || (isPlain && window !== EVER && (visits || bound !== undefined))) {
      // The first in a window that moves may be any of its times.
      const moves = since === 'first' && window !== EVER && window !== SESSION
      const first = visits === 'days' ? DAILY : since !== 'first' || moves ? EVER : window === EVER ? 0 : SESSION
      const keep = since && !moves ? 1 : Math.min(bound ?? MOST_TIMES, MOST_TIMES) + 1
      // A visit may last longer than any window.
      const reach = window === SESSION ? EVER : window
      return [
        since === 'first' ? FIRST : since ? LAST : TIMES,
        use([names, test, once, 't', reach, keep, first]),
        window,
      ]
    }
    const shared = share ? (lowerWhere(share) ?? lowerStep({ event: '*' })) : null
    const kind = window === EVER || window === SESSION ? window : 0
    const key = use([names, test, once, 'e', window, (shared ? '' : (sum ?? property)) ?? '', property ? 1 : 0, shared], kind) // biome-ignore format: one thought
    return [share ? SHARE : distinct ? DISTINCT : maxRepeat ? MOST : SUM, key, window]
  }

  return {
    all: () => [...counters.values()],
    measure,
    sequence({ sequence, span, without, within }) {
      if (!sequence.length) return undefined
      const steps = sequence.map(stepOf)
      const names = namesOf([...steps.flatMap(({ event }) => event), ...[without ?? []].flat()])
      const breaks = without?.length ? lowerStep({ event: without }) : null
      const key = use([names, null, 0, 's', parseDuration(span) ?? EVER, steps.map(lowerStep), breaks])
      return [TIMES, key, windowOf(within)]
    },
    signal({ event, where, weight, cap, halfLife: own }, common) {
      const halfLife = parseDuration(own) ?? common
      const key = use([namesOf(event), lowerWhere(where) ?? null, 0, 'd', weight, halfLife])
      return cap === undefined ? [key, halfLife] : [key, halfLife, cap]
    },
  }
}
