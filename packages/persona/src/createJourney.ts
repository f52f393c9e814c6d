import type { ClassifierState, PhaseConfig, Rule } from '@lotse/contract'
import { parseDuration, type Test, type View } from '@lotse/rules'

/** The journey's state machine, as far as reading needs it: one phase at a time, left when its evidence has gone. */
export interface Journey {
  phases: Phase[]
  first: string
  /** The phase as of the view's moment: the one entered last, or what it has decayed to. */
  phaseAt(view: View): ClassifierState['phase']
}

export interface Phase {
  config: PhaseConfig
  id: string
  enter: Test
}

export function createJourney(configs: PhaseConfig[], compile: (rule: Rule) => Test): Journey {
  const phases = configs.map((config) => ({
    config,
    id: config.id,
    enter: config.enter ? compile(config.enter) : () => undefined,
    leave: config.leave && compile(config.leave),
    minDwell: parseDuration(config.minDwell) ?? 0,
  }))
  const first = configs[0]?.id ?? ''
  return {
    phases,
    first,
    phaseAt(view) {
      const { phase } = view.state
      const current = phases.find(({ id }) => id === phase.id)
      const stays =
        phase.id === first ||
        (current &&
          (view.now - phase.since < current.minDwell ||
            (current.leave ? current.leave(view) !== true : current.enter(view) === true)))
      if (stays) return phase
      const next = phases.findLast((one) => one !== current && one.enter(view) === true)
      return { id: next?.id ?? first, since: view.now }
    },
  }
}
