import type { ClassifierState, LotseEvent } from '@lotse/contract'
import { eventFacts, eventName } from '../eventFacts.ts'
import { noteVisit } from '../visit.ts'
import type { Add } from './add.ts'
import { addDecaying } from './addDecaying.ts'
import { addEntry } from './addEntry.ts'
import { addStep } from './addStep.ts'
import { addTime } from './addTime.ts'
import type { Counter } from './counter.ts'
import type { Features } from './createFeatures.ts'

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

/** Counts an event into the state, in place; touches only the counters that mention its name. */
export function countWith({
  counters,
  facts,
}: Features): (state: ClassifierState, event: LotseEvent, time: number) => void {
  // biome-ignore format: one line
  const byName = new Map<string, [key: string, add: Add][]>()
  for (const [key, counter] of counters) {
    const add = ADDERS[counter.kind](counter)
    for (const name of new Set(counter.names)) byName.set(name, [...(byName.get(name) ?? []), [key, add]])
  }
  const everywhere = byName.get('*') ?? []
  return (state, event, time) => {
    const name = eventName(event)
    const startsVisit = noteVisit(state, time, name === 'page_view' || name === 'screen_view')
    const known = eventFacts(event)
    for (const [path, read] of facts) {
      const value = read(known)
      if (value !== undefined) state.facts[path] = [value, time]
      else if ((OF_PAGE.test(path) && event.context?.page) || (OF_VISIT.test(path) && startsVisit))
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
