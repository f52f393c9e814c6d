import type { LotseEvent, Test, Where } from '@lotse/contract'
import { compileTest } from '../read/compileTest.ts'
import { eventFacts } from '../read/eventFacts.ts'
import type { View } from '../read/view.ts'
import { lowerStep, lowerWhere } from './lowerWhere.ts'

function matching(test: Test): (event: LotseEvent) => boolean {
  const holds = compileTest(test)
  return (event) => holds({ event, facts: eventFacts(event) } as View) === true
}

/** Compiles `where`, for the tools: true only where every property is known and matches. */
export function matchWhere(where: Where | undefined): (event: LotseEvent) => boolean {
  const test = lowerWhere(where)
  return test ? matching(test) : () => true
}

/** Compiles an event name or list with `where`, for the tools; `*` is every event. */
export const matchEvent = (names: string | string[], where?: Where): ((event: LotseEvent) => boolean) =>
  matching(lowerStep({ event: names, ...(where && { where }) }))
