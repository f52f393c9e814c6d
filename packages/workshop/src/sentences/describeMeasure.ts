import type { Comparison, Measure, Operand } from '@lotse/contract'
import type { Speaker } from './speaker.ts'

type Counted = Measure & Comparison & { times?: Comparison; note?: string }

/** None at all: `never` says it better than a number. */
const isNever = ({ atMost, lessThan, is, ...others }: Comparison): boolean =>
  !Object.keys(others).length && [atMost === 0, lessThan === 1, is === 0].filter(Boolean).length === 1

/** How often, how much, how long ago: what a rule counts, as one clause. */
export function describeMeasure(rule: Counted, speaker: Speaker): string {
  const { event, where, within, distinct, maxRepeat, sum, share, since, activeTime, visits, times, note: _, ...beside } = rule // biome-ignore format: one thought
  const { tongue } = speaker
  const window = speaker.window(within)
  const comparison: Comparison = times ?? (Object.keys(beside).length ? beside : { atLeast: 1 })
  const what = speaker.happened({ ...(event && { event }), ...(where && { where }) })
  const often = (): string =>
    isNever(comparison)
      ? tongue.never
      : JSON.stringify(comparison) === '{"atLeast":1}'
        ? tongue.once
        : speaker.by(tongue.times, comparison)
  const amount = (): string => speaker.by(tongue.amount, comparison)

  if (distinct) return tongue.distinct(what, amount(), (tongue.many[distinct] ?? tongue.ownMany(distinct))[0], window)
  if (maxRepeat) return tongue.repeated(what, (tongue.many[maxRepeat] ?? tongue.ownMany(maxRepeat))[1], often(), window)
  if (sum) return tongue.sum(what, speaker.thing(sum), speaker.by(tongue.compare, comparison), window)
  if (share) return tongue.share(what, speaker.happened({ where: share }), speaker.by(tongue.amount, inPercent(comparison)), window) // biome-ignore format: one thought
  if (since) return tongue.since(what, speaker.by(tongue.ago, comparison), since === 'first', window)
  if (activeTime) return tongue.active(activeTime === '*' ? tongue.allPages : tongue.pagesOf(activeTime), amount(), window) // biome-ignore format: one thought
  if (visits) return visits === 'days' ? tongue.days(amount(), window) : tongue.visited(often(), window)
  return tongue.happened(what, often(), window)
}

/** A share of 0.35 is said as 35 %; the sign is put in by whoever writes the number. */
const inPercent = (comparison: Comparison): Comparison =>
  Object.fromEntries(Object.entries(comparison).map(([name, want]) => [name, Array.isArray(want) ? want.map(percent) : percent(want)])) as Comparison // biome-ignore format: one thought

const percent = (want: Operand): Operand => (typeof want === 'number' ? `${Math.round(want * 1e4) / 100} %` : want)
