import type {
  Answer,
  ArmConfig,
  BuiltConfig,
  BuiltVariant,
  ClassifierState,
  Facts,
  SlotDecision,
} from '@lotse/contract'
import { compileTest, hash } from '@lotse/rules'
import { isScheduled } from './isScheduled.ts'

/** What is known when a slot is chosen. Without a state nothing is remembered: only `facts` of this page count. */
export interface Moment {
  answer: Answer | undefined
  state: ClassifierState
  facts: Facts
  /** ms since epoch */
  now: number
}

/** Chooses a variant for every slot. Deterministic; knows no page. */
export interface Chooser {
  choose(slot: string, moment: Moment, groups?: Map<string, string>): SlotDecision
  all(moment: Moment): SlotDecision[]
  /** The variant or arm that a decision names. */
  find(decision: SlotDecision): BuiltVariant | ArmConfig | undefined
}

const CLICKED = -1

export function createChooser({ slots }: Pick<BuiltConfig, 'slots'>): Chooser {
  const known = new Map(slots.map((slot) => [slot.id, { slot, holds: slot.variants.map((variant) => holdsFor(slot.id, variant)) }])) // biome-ignore format: one thought
  const choose: Chooser['choose'] = (id, moment, groups = new Map()) => {
    const { slot, holds } = known.get(id) ?? {}
    const variant = slot?.variants.find((one, i) => {
      const taken = one.group && groups.get(one.group)
      return (!taken || taken === `${id}/${one.id}`) && holds![i]!(moment)
    })
    if (!slot || !variant) return { slot: id, variant: 'default', reason: 'none' }
    const held = hash(`holdout/${id}`, moment.state.id)!
    if (held < (slot.holdoutPercent ?? 0) / 100)
      return { slot: id, variant: 'default', reason: 'holdout', instead: variant.id, bucket: held }
    if (variant.group) groups.set(variant.group, `${id}/${variant.id}`)
    if (!variant.test) return { slot: id, variant: variant.id, reason: 'rule' }
    const bucket = hash(`test/${id}/${variant.id}`, moment.state.id)!
    let from = 0
    for (const { id: arm, share } of variant.test) {
      if (bucket >= from && bucket < from + share / 100)
        return { slot: id, variant: variant.id, arm, reason: 'test', bucket }
      from += share / 100
    }
    return { slot: id, variant: 'default', reason: 'test', instead: variant.id, bucket }
  }
  return {
    choose,
    all(moment) {
      const groups = new Map<string, string>()
      return slots.map(({ id }) => choose(id, moment, groups))
    },
    find({ slot, variant, arm }) {
      const found = known.get(slot)?.slot.variants.find(({ id }) => id === variant)
      return arm === undefined ? found : found?.test?.find(({ id }) => id === arm)
    },
  }
}

function holdsFor(
  slot: string,
  { id, when, schedule, atMost, within = Infinity, untilClick }: BuiltVariant,
): (moment: Moment) => boolean {
  // biome-ignore format: one line
  const test = when && compileTest(when)
  return ({ answer, state, facts, now }) => {
    const shown = state.caps[`${slot}/${id}`] ?? []
    const lotse = { persona: answer?.persona, phase: answer?.phase } as Facts
    return (
      !(untilClick && shown.includes(CLICKED)) &&
      !(atMost !== undefined && shown.filter((time) => time > 0 && now - time <= within).length >= atMost) &&
      (!schedule || isScheduled(schedule, now)) &&
      (!test || test({ state, now, facts: { ...facts, lotse } }) === true)
    )
  }
}
