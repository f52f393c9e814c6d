import type {
  Answer,
  ArmConfig,
  ClassifierState,
  Facts,
  ForWhom,
  LotseConfig,
  Rule,
  SlotConfig,
  SlotDecision,
  VariantConfig,
} from '@lotse/contract'
import { hash, parseDuration, readPath, type Test, type View } from '@lotse/rules'
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
  find(decision: SlotDecision): VariantConfig | ArmConfig | undefined
}

const CLICKED = -1

export function createChooser({ slots = [] }: LotseConfig, compile: (rule: Rule) => Test): Chooser {
  const known = new Map(
    slots.map((slot) => [slot.id, { slot, variants: slot.variants.filter((v) => !v.draft).map((v) => ready(slot, v, compile)) }]), // biome-ignore format: one thought
  )
  const choose: Chooser['choose'] = (id, moment, groups = new Map()) => {
    const { slot, variants } = known.get(id) ?? {}
    const found = variants?.find(({ variant, holds }) => {
      const taken = variant.group && groups.get(variant.group)
      return (!taken || taken === `${id}/${variant.id}`) && holds(moment)
    })
    if (!slot || !found) return { slot: id, variant: 'default', reason: 'none' }
    const { variant } = found
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

interface Ready {
  variant: VariantConfig
  holds(moment: Moment): boolean
}

function ready(slot: SlotConfig, variant: VariantConfig, compile: (rule: Rule) => Test): Ready {
  const { when, schedule, atMost, within, untilClick } = variant
  const whom = isFor(variant.for ?? {}, compile)
  const test = when && compile(when)
  const reach = parseDuration(within) ?? Infinity
  return {
    variant,
    holds(moment) {
      const { now, state, facts } = moment
      const shown = state.caps[`${slot.id}/${variant.id}`] ?? []
      return (
        !(untilClick && shown.includes(CLICKED)) &&
        !(atMost !== undefined && shown.filter((time) => time > 0 && now - time <= reach).length >= atMost) &&
        (!schedule || isScheduled(schedule, now)) &&
        whom(moment) &&
        (!test || test({ state, now, facts }) === true)
      )
    },
  }
}

const device = readPath('device.class')

/** Keys are AND, lists are OR; who is not known is nobody's. */
function isFor(
  { persona, phase, device: devices, language, channel, audience }: ForWhom,
  compile: (rule: Rule) => Test,
) {
  const audiences = [audience ?? []].flat().map((id) => compile({ audience: id }))
  const among = (wanted: string | string[] | undefined, value: unknown) => wanted === undefined || [wanted].flat().includes(value as string) // biome-ignore format: one thought
  return ({ answer, state, facts, now }: Moment): boolean => {
    const view: View = { state, now, facts }
    const spoken = typeof facts.language === 'string' ? facts.language : ''
    return (
      among(persona, answer?.persona) &&
      among(phase, answer?.phase) &&
      among(devices, device(facts)) &&
      (among(language, spoken) || among(language, spoken.split('-')[0])) &&
      among(channel, facts.channel) &&
      (!audiences.length || audiences.some((test) => test(view) === true))
    )
  }
}
