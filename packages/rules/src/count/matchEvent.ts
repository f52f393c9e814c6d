import type { Comparison, LotseEvent, Where } from '@lotse/contract'
import { lowerComparison } from '../lower/lowerRule.ts'
import { compareWith } from '../read/compareWith.ts'
import { every } from '../read/logic.ts'
import { readPath } from '../read/readPath.ts'
import { eventFacts, eventName } from './eventFacts.ts'

/** Reads a property of an event: from its properties, else from the facts it carries. */
export function eventValue(path: string): (event: LotseEvent) => unknown {
  const read = readPath(path)
  return (event) => read(event.properties) ?? read(eventFacts(event)) ?? undefined
}

/** Compiles `where`: true only where every property is known and matches. */
export function matchWhere(where: Where | undefined): (event: LotseEvent) => boolean {
  const tests = Object.entries(where ?? {}).map(([path, want]) => {
    const read = eventValue(path)
    const comparison = Array.isArray(want) ? { in: want } : typeof want === 'object' ? want : { is: want }
    const test = compareWith(
      lowerComparison(comparison as Comparison, (operand) => (typeof operand === 'object' ? undefined : operand)),
    )
    return (event: LotseEvent) => test(read(event), undefined as never)
  })
  const all = every(tests)
  return (event) => all(event, 0) === true
}

/** Compiles an event name or list with `where`; `*` is every event. */
export function matchEvent(names: string | string[], where?: Where): (event: LotseEvent) => boolean {
  const list = new Set([names].flat())
  const matches = matchWhere(where)
  return (event) => (list.has(eventName(event)) || list.has('*')) && matches(event)
}
