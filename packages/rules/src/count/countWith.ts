import type { BuiltRules, ClassifierState, Counter, LotseEvent } from '@lotse/contract'
import { readPath } from '../read/readPath.ts'
import { noteVisit } from '../read/visit.ts'
import type { Add } from './add.ts'
import { addDecaying } from './addDecaying.ts'
import { addEntry } from './addEntry.ts'
import { addStep } from './addStep.ts'
import { addTime } from './addTime.ts'
import { eventFacts, eventName } from './eventFacts.ts'

const ADDERS: { [kind in Counter['kind']]: (counter: Counter) => Add } = {
  times: addTime,
  first: addTime,
  visits: addTime,
  entries: addEntry,
  sequence: addStep,
  decay: addDecaying,
}

/** Facts that hold for one page or one visit only. */
const OF_PAGE = /^page\./
const OF_VISIT = /^campaign\./

export type Count = (state: ClassifierState, event: LotseEvent, time: number) => void

/** Counts an event into the state, in place; touches only the counters that mention its name. */
export function countWith({ counters, remembers }: BuiltRules): Count {
  const byName = new Map<string, [key: string, add: Add][]>()
  const facts = remembers.map((path) => [path, readPath(path)] as const)
  for (const counter of counters) {
    const add = ADDERS[counter.kind](counter)
    const names = counter.names.includes('*') ? ['*'] : new Set(counter.names)
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), [counter.key, add]])
  }
  const everywhere = byName.get('*') ?? []
  return (state, event, time) => {
    const name = eventName(event)
    const startsVisit = noteVisit(state, time, name === 'page_view' || name === 'screen_view')
    const known = eventFacts(event)
    for (const [path, read] of facts) {
      const value = read(known)
      if (value != null) state.facts[path] = [value, time]
      else if (value === null || (OF_PAGE.test(path) && event.context?.page) || (OF_VISIT.test(path) && startsVisit))
        delete state.facts[path]
    }
    for (const [key, add] of [...(byName.get(name) ?? []), ...everywhere]) {
      const slot = state.features[key] === undefined ? [] : state.features[key]
      if (!slot) continue
      add(slot, event, { time, state, startsVisit })
      if (slot.length) state.features[key] = slot
    }
  }
}
