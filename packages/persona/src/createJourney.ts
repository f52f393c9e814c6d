import type { ClassifierState, LotseEvent, PhaseConfig, Rule } from '@lotse/contract'
import { eventsOf, matchEvent, parseDuration, type Test, type View } from '@lotse/rules'

/** Phases kept in the history. */
const REMEMBERED = 12

/** The journey's state machine: one phase at a time, entered on fresh evidence, left when its evidence has gone. */
export interface Journey {
  first: string
  ids: string[]
  /** The phase as of the view's moment: the one entered last, or what it has decayed to. */
  phaseAt(view: View): ClassifierState['phase']
  /** Moves on: first by decay, then by the evidence of an event. */
  move(view: View, event?: LotseEvent): void
}

interface Phase {
  id: string
  enter: Test
  leave: Test | undefined
  isEvidence(event: LotseEvent): boolean
  from: string[]
  minDwell: number
}

export function createJourney(
  phases: PhaseConfig[],
  compile: (rule: Rule) => Test,
  audiences?: { [id: string]: Rule },
): Journey {
  // biome-ignore format: one line
  const known: Phase[] = phases.map(({ id, enter, leave, from, minDwell, evidence = eventsOf(enter, audiences) }, i) => {
    const matchers = evidence.map(({ event, where }) => matchEvent(event, where))
    return {
    id,
    enter: enter ? compile(enter) : () => undefined,
    leave: leave && compile(leave),
    isEvidence: (event) => matchers.some((matches) => matches(event)),
    from: from ?? phases.slice(0, i).map((earlier) => earlier.id),
    minDwell: parseDuration(minDwell) ?? 0,
  }})
  const first = known[0]?.id ?? ''

  const phaseAt: Journey['phaseAt'] = (view) => {
    const { phase } = view.state
    const current = known.find(({ id }) => id === phase.id)
    if (current?.id === first) return phase
    const stays =
      current &&
      (view.now - phase.since < current.minDwell ||
        (current.leave ? current.leave(view) !== true : current.enter(view) === true))
    if (stays) return phase
    const next = known.findLast((one) => one !== current && one.enter(view) === true)
    return { id: next?.id ?? first, since: view.now }
  }
  const go = (state: ClassifierState, to: ClassifierState['phase']): void => {
    if (to.id === state.phase.id) return
    state.history.push([state.phase.id, state.phase.since])
    if (state.history.length > REMEMBERED) state.history.shift()
    state.phase = to
  }

  return {
    first,
    ids: known.map(({ id }) => id),
    phaseAt,
    move(view, event) {
      go(view.state, phaseAt(view))
      if (!event) return
      const { id } = view.state.phase
      const next = known.findLast(
        (one) => one.id !== id && one.from.includes(id) && one.isEvidence(event) && one.enter(view) === true,
      )
      if (next) go(view.state, { id: next.id, since: view.now })
    },
  }
}
