import type { Counter } from '@lotse/contract'
import type { Add } from './add.ts'
import { matchEvent } from './matchEvent.ts'

/** Notes the time of the event (`first`: only of the first; `visits`: only where it starts a visit). */
export function addTime(counter: Counter): Add {
  const { kind, names, where } = counter
  const matches = matchEvent(names, where)
  return (slot, event, { time, startsVisit }) => {
    if (kind === 'visits' ? !startsVisit : !matches(event) || (kind === 'first' && slot.length)) return
    slot.push(time)
    if (slot.length > (counter.keep ?? 1)) slot.shift()
  }
}
