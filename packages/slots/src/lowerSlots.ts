import type {
  BuiltContent,
  BuiltSchedule,
  BuiltSlot,
  BuiltVariant,
  Content,
  LotseConfig,
  RuledSlot,
  RuledVariant,
  Schedule,
} from '@lotse/contract'
import { bucketRanges, type Range } from '@lotse/rules'
import { lowerContent } from './content/lowerContent.ts'

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const ALWAYS = '9999'

/**
 * Slots in the form that a page runs: shares as ranges of buckets, schedules with every bound, contents as trees. Takes those
 * whose rules are lowered already.
 */
export function lowerSlots(slots: RuledSlot[], { site, holdoutPercent }: LotseConfig): BuiltSlot[] {
  const lower = (content: Content): BuiltContent =>
    lowerContent(content, site.languages?.[0] ?? 'en', site.currency ?? 'EUR')
  return slots.map(({ id, at, late, live, transition, holdoutPercent: own, variants }): BuiltSlot => {
    const shares: [string, number | undefined][] = [[`holdout/${id}`, own], ['holdout', holdoutPercent]] // biome-ignore format: two pairs
    const holdout = shares.flatMap(([seed, share]): [string, number][] => (share ? [[seed, share / 100]] : []))
    return {
      id,
      ...(at && { at }),
      ...(late && { late }),
      ...(live && { live }),
      ...(transition && { transition }),
      ...(holdout.length && { holdout }),
      variants: variants.map((variant) => lowerVariant(variant, lower)),
    }
  })
}

function lowerVariant(
  { schedule, namespace, coverage = 100, content, test, reserve, label: _, goal: __, note: ___, ...rest }: RuledVariant,
  lowered: (content: Content) => BuiltContent,
): BuiltVariant {
  const lower = (content: Content): BuiltContent => ({ ...lowered(content), ...(reserve && { reserve }) })
  return {
    ...rest,
    ...(schedule && { schedule: lowerSchedule(schedule) }),
    ...(namespace && { namespace: [namespace.id, namespace.from / 100, namespace.to / 100] }),
    ...(content && { content: lower(content) }),
    ...(test && {
      test: test.map(({ id, content }, i) => {
        const [from, to] = rangesOf(test, coverage)[i]!
        return { id, from, to, content: lower(content) }
      }),
    }),
  }
}

/** Shares may leave a rest, which keeps the default. */
function rangesOf(arms: { share: number }[], coverage: number): Range[] {
  const shares = arms.map(({ share }) => share / 100)
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0)
  return bucketRanges(shares.length + 1, coverage / 100, [...shares, rest])
}

/** A day as the end includes that day. */
function lowerSchedule({ from = '', to = ALWAYS, weekdays, hours, timeZone }: Schedule): BuiltSchedule {
  return {
    from,
    to: to.length === 10 ? `${to}T24` : to,
    weekdays: (weekdays ?? WEEKDAYS).map((day) => WEEKDAYS.indexOf(day)),
    hours: hours ?? ['00:00', '24:00'],
    ...(timeZone && { timeZone }),
  }
}
