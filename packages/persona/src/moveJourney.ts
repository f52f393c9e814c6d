import type { ClassifierState } from '@lotse/contract'
import type { Language, View } from '@lotse/rules'
import type { Journey } from './createJourney.ts'

/** Phases kept in the history. */
const REMEMBERED = 12

/** Moves the state on: first by decay, then by the fresh evidence of the view's event. */
export function moveJourney({ phases, phaseAt }: Journey, { test }: Language): (view: View) => void {
  const speaksFor = phases.map(({ evidence }) => test(evidence))
  const go = ({ state }: View, to: ClassifierState['phase']): void => {
    const { id, since } = state.phase
    if (to.id === id) return
    if (state.history.push([id, since]) > REMEMBERED) state.history.shift()
    state.phase = to
  }
  return (view) => {
    go(view, phaseAt(view))
    const { id } = view.state.phase
    const next = phases.findLast(
      (way, i) => view.event && way.id !== id && way.from.includes(id) && speaksFor[i]!(view) && way.enter(view),
    )
    if (next) go(view, { id: next.id, since: view.now })
  }
}
