import type { ClassifierState, LotseEvent, Rule } from '@lotse/contract'
import { eventsOf, matchEvent, type View } from '@lotse/rules'
import type { Journey } from './createJourney.ts'

/** Phases kept in the history. */
const REMEMBERED = 12

/** Moves the state on: first by decay, then by the fresh evidence of an event. */
export function moveJourney(
  { phases, phaseAt }: Journey,
  audiences: { [id: string]: Rule },
): (view: View, event?: LotseEvent) => void {
  // biome-ignore format: one line
  const ways = phases.map(({ id, enter, config }, i) => {
    const { evidence = eventsOf(config.enter, audiences), from = phases.slice(0, i).map((earlier) => earlier.id) } = config // biome-ignore format: one thought
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
