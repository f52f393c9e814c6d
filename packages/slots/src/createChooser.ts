import type { Answer, BuiltArm, BuiltConfig, BuiltVariant, ClassifierState, Facts, SlotDecision } from '@lotse/contract'
import { compileTest, hash, inNamespace, type View } from '@lotse/rules'
import { isScheduled } from './isScheduled.ts'

/** What is known when a slot is chosen. Without an answer nothing is remembered: only `facts` of this page count. */
export interface Moment {
  answer: Answer | undefined
  state: ClassifierState
  facts: Facts
  /** ms since epoch */
  now: number
}

/** Chooses a variant for every slot. Deterministic; knows no page. */
export interface Chooser {
  /** `groups`: what each group of the page has shown already. */
  choose(slot: string, moment: Moment, groups?: Map<string, string>): SlotDecision
  all(moment: Moment): SlotDecision[]
  /** The variant or arm that a decision names; undefined: the default. */
  find(decision: SlotDecision): BuiltVariant | BuiltArm | undefined
}

const CLICKED = -1

export function createChooser({ slots }: Pick<BuiltConfig, 'slots'>): Chooser {
  const known = new Map(slots.map((slot) => [slot.id, slot]))
  const tests = new Map(slots.flatMap(({ id, variants }) => variants.map((one) => [one, holdsFor(id, one)])))
  const choose: Chooser['choose'] = (id, { answer, state, facts, now }, groups = new Map()) => {
    const view = { state, now, facts: { ...facts, lotse: { persona: answer?.persona, phase: answer?.phase } } as Facts }
    const kept = { slot: id, variant: 'default', reason: 'none' }
    const slot = known.get(id)
    const free = (group: string | undefined, key: string) => !group || (groups.get(group) ?? key) === key
    const variant = slot?.variants.find((one) => free(one.group, `${id}/${one.id}`) && tests.get(one)!(view))
    if (!slot || !variant) return kept
    const { id: instead, group, test } = variant
    // Before the holdout, so that who is held out differs in this slot alone.
    if (group) groups.set(group, `${id}/${instead}`)
    for (const [seed, share] of slot.holdout ?? []) {
      const bucket = hash(seed, state.id)!
      if (bucket < share) return { ...kept, reason: 'holdout', instead, bucket }
    }
    if (!test) return { ...kept, variant: instead, reason: 'rule' }
    const bucket = hash(`test/${id}/${instead}`, state.id)!
    const arm = test.find(({ from, to }) => bucket >= from && bucket < to)
    return { ...kept, reason: 'test', bucket, ...(arm ? { variant: instead, arm: arm.id } : { instead }) }
  }
  return {
    choose,
    all(moment) {
      const groups = new Map<string, string>()
      return slots.map(({ id }) => choose(id, moment, groups))
    },
    find({ slot, variant, arm }) {
      const found = known.get(slot)?.variants.find(({ id }) => id === variant)
      return arm === undefined ? found : found?.test?.find(({ id }) => id === arm)
    },
  }
}

function holdsFor(
  slot: string,
  { id, when, schedule, namespace, atMost = Infinity, within = Infinity, untilClick }: BuiltVariant,
): (view: View) => boolean {
  const test = when && compileTest(when)
  return (view) => {
    const { state, now } = view
    const shown = state.caps[`${slot}/${id}`] ?? []
    return (
      !(untilClick && shown.includes(CLICKED)) &&
      shown.filter((time) => time > 0 && now - time <= within).length < atMost &&
      (!schedule || isScheduled(schedule, now)) &&
      (!namespace || inNamespace(state.id, namespace)) &&
      (!test || test(view) === true)
    )
  }
}
