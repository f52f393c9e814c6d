import type { BuiltPhase, ClassifierState } from '@lotse/contract'
import { compileTest, type Holds, type View } from '@lotse/rules'

/** The journey's state machine, as far as reading needs it: one phase at a time, left when its evidence has gone. */
export interface Journey {
  phases: { built: BuiltPhase; id: string; enter: Holds }[]
  first: string
  /** The phase as of the view's moment: the one entered last, or what it has decayed to. */
  phaseAt(view: View): ClassifierState['phase']
}

export function createJourney(built: BuiltPhase[]): Journey {
  const phases = built.map((phase) => ({
    built: phase,
    id: phase.id,
    enter: phase.enter ? compileTest(phase.enter) : () => undefined,
    leave: phase.leave && compileTest(phase.leave),
  }))
  const first = built[0]?.id ?? ''
  return {
    phases,
    first,
    phaseAt(view) {
      const { phase } = view.state
      const current = phases.find(({ id }) => id === phase.id)
      const stays =
        phase.id === first ||
        (current &&
          (view.now - phase.since < (current.built.minDwell ?? 0) ||
            (current.leave ? current.leave(view) !== true : current.enter(view) === true)))
      if (stays) return phase
      const next = phases.findLast((one) => one !== current && one.enter(view) === true)
      return { id: next?.id ?? first, since: view.now }
    },
  }
}
