import type { BuiltConfig, CounterKind } from '@lotse/contract'
import { eventName } from '../read/eventFacts.ts'
import type { Language } from '../read/language.ts'
import type { View } from '../read/view.ts'
import { noteVisit } from '../read/visit.ts'
import { addDecaying } from './addDecaying.ts'
import { addEntry } from './addEntry.ts'
import { addStep } from './addStep.ts'
import { addTime } from './addTime.ts'
import { byName } from './byName.ts'

/** Changes a counter's slot of the state, in place. */
export type Add = (slot: number[], view: View) => void

const ADDERS: { [kind in CounterKind[0]]: (language: Language, ...what: never[]) => Add } = {
  t: addTime,
  e: addEntry,
  s: addStep,
  d: addDecaying,
}

/** Counts an event into the state, in place. */
export type Count = (view: View) => void

/** Counts the view's event into its state, in place; touches only the counters that mention its name. */
export function countWith(
  { counters, remembers }: Pick<BuiltConfig, 'counters' | 'remembers'>,
  language: Language,
): Count {
  const facts = remembers.map((path) => [path, language.path(path)] as const)
  const touchedBy = byName(
    counters.map(([key, names, where, visit, kind, ...what]) => ({
      names,
      key,
      visit,
      holds: where && language.test(where),
      add: ADDERS[kind](language, ...(what as unknown as never[])),
    })),
  )
  return (view) => {
    const { state, now, event, facts: known } = view
    const { features } = state
    const name = eventName(event!)
    const startsVisit = noteVisit(state, now, /^(page|screen)_view$/.test(name))
    for (const [path, read] of facts) {
      const value = read(known)
      // Facts of a page hold for that page only, of a campaign for its visit.
      const isOver = path.startsWith('page.') ? event!.context?.page : path.startsWith('campaign.') && startsVisit
      if (value != null) state.facts[path] = [value, now]
      else if (value === null || isOver) delete state.facts[path]
    }
    for (const { key, add, visit, holds } of touchedBy(name)) {
      if ((visit && !startsVisit) || (holds && !holds(view))) continue
      if (!(key in features)) features[key] = []
      // null: not known, so it cannot be counted on.
      if (features[key]) add(features[key], view)
    }
  }
}
