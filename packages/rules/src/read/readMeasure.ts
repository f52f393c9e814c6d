import type { Reading } from '@lotse/contract'
import { isWithin } from './isWithin.ts'
import type { Read } from './view.ts'
import { openVisit } from './visit.ts'

/** Cents summed in another order must not change an answer: sums are compared to six decimals. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/** Reads one measure out of the state as of the view's moment. */
export function readMeasure([kind, key, window]: Reading): Read {
  return ({ state, now }) => {
    const slot = state.features[key] === undefined ? [] : state.features[key]
    if (slot === null) return undefined
    const visit = openVisit(state, now) ?? Infinity
    const reach = window === 'ever' ? Infinity : (window as number)
    const holds = (time: number) => (window === 'session' ? time >= visit : now - time <= reach)
    if (kind === 'sessions') return state.visit.count
    if (kind === 'days') return state.days.filter(holds).length
    if (kind === 'times') return slot.filter(holds).length
    if (kind === 'since') {
      const time = slot.findLast(holds)
      return time && Math.max(0, now - time)
    }
    const last = slot.at(-1)
    if (kind === 'latest') return last && holds(last) ? 1 : 0

    const amounts = new Map<number, number>()
    let all = 0
    for (let i = 0; i < slot.length; i += 3) {
      const time = slot[i]!
      if (window !== 'ever' && !(window === 'session' ? time === visit : isWithin(time, now, reach))) continue
      amounts.set(slot[i + 1]!, (amounts.get(slot[i + 1]!) ?? 0) + slot[i + 2]!)
      all += slot[i + 2]!
    }
    if (kind === 'distinct') return amounts.size
    if (kind === 'maxRepeat') return Math.max(0, ...amounts.values())
    if (kind === 'share') return all ? (amounts.get(1) ?? 0) / all : undefined
    return rounded(all)
  }
}
