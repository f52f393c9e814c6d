import type { Counter } from '@lotse/contract'
import type { Add } from './add.ts'
import { matchEvent } from './matchEvent.ts'

/** Notes the time of the event; `visits`: only where it starts a visit. */
export function addTime(counter: Counter): Add {
  const { kind, names, where } = counter
  const matches = matchEvent(names, where)
  const note = kind === 'first' ? noteFirst : noteLast
  return (slot, event, moment) => {
    if (kind === 'visits' ? moment.startsVisit : matches(event))
      note(slot, counter, moment.time, moment.state.visit.start)
  }
}

function noteLast(slot: number[], { keep = 1 }: Counter, time: number): void {
  slot.push(time)
  if (slot.length > keep) slot.shift()
}

/** The first of all, of each visit, or newest first all that may yet become the first of a window that moves. */
function noteFirst(slot: number[], { window, reach = 0, keep = 1 }: Counter, time: number, visit: number): void {
  if (window === 'back') {
    slot.unshift(time)
    while (time - slot.at(-1)! > reach || slot.length > keep) slot.pop()
  } else if (!slot.length || (window && slot[0]! < visit)) slot[0] = time
}
