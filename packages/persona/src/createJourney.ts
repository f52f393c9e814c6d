import type { BuiltPhase, ClassifierState } from '@lotse/contract'
import { compileTest, type Holds, type View } from '@lotse/rules'

/** The journey's state machine, as far as reading needs it: one phase at a time, left when its evidence has gone. */
export interface Journey {
  phases: (Omit<BuiltPhase, 'enter' | 'leave'> & { enter: Holds; leave: Holds | undefined })[]
  first: string
  /** The phase as of the view's moment: the one entered last, or what it has decayed to. */
  phaseAt(view: View): ClassifierState['phase']
}

export function createJourney(built: BuiltPhase[]): Journey {
  const phases = built.map((phase) => ({
    ...phase,
    enter: compileTest(phase.enter),
    leave: phase.leave && compileTest(phase.leave),
  }))
  const first = built[0]?.id ?? ''
  return {
    phases,
    first,
    phaseAt(view) {
      const { phase, history } = view.state
      const { id, since } = phase
      const current = phases.find((one) => one.id === id)
      const stays =
        id === first ||
        (current &&
          (view.now - since < current.minDwell! || (current.leave ? !current.leave(view) : current.enter(view))))
      if (stays) return phase
      // Back to where the evidence still leads, or to what was passed on the way and has not been left since.
      const next = phases.findLast(
        (one) =>
          one !== current &&
          (one.enter(view) || (one.leave?.(view) === false && history.some(([passed]) => passed === one.id))),
      )
      return { id: next?.id ?? first, since: view.now }
    },
  }
}
