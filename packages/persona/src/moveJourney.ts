import type { ClassifierState, LotseEvent } from '@lotse/contract'
import { matchEvent, type View } from '@lotse/rules'
import type { Journey } from './createJourney.ts'

/** Phases kept in the history. */
const REMEMBERED = 12

/** Moves the state on: first by decay, then by the fresh evidence of an event. */
export function moveJourney({ phases, phaseAt }: Journey): (view: View, event?: LotseEvent) => void {
  const ways = phases.map(({ id, enter, built: { evidence, from } }) => {
    const matchers = evidence.map(({ event, where }) => matchEvent(event, where))
    return { id, enter, from, isEvidence: (event: LotseEvent) => matchers.some((matches) => matches(event)) }
  })
  const go = (state: ClassifierState, to: ClassifierState['phase']): void => {
    if (to.id === state.phase.id) return
    state.history.push([state.phase.id, state.phase.since])
    if (state.history.length > REMEMBERED) state.history.shift()
    state.phase = to
  }
  return (view, event) => {
    go(view.state, phaseAt(view))
    if (!event) return
    const { id } = view.state.phase
    const next = ways.findLast(
      (way) => way.id !== id && way.from.includes(id) && way.isEvidence(event) && way.enter(view) === true,
    )
    if (next) go(view.state, { id: next.id, since: view.now })
  }
}
