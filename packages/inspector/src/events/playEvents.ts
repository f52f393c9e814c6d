import type { Answer, BuiltVariant, LotseEvent, SlotDecision } from '@lotse/contract'
import { hash } from '@lotse/rules'
import type { Chooser } from '@lotse/slots'
import { factsOf } from '../insight/factsOf.ts'
import type { Sight } from '../sight.ts'

/** Where some events lead. */
export interface Played {
  answer: Answer
  /** Slot → variant or `variant/arm`, without holdouts. */
  slots: { [slot: string]: string }
}

/** Plays events from the beginning and looks at their end, as `lotse test` does. */
export function playEvents(
  events: LotseEvent[],
  visitor: string,
  { kit, replay }: Pick<Sight, 'kit' | 'replay'>,
): Played {
  const { known, chooser } = kit
  const state = replay(events, visitor)
  const last = events.at(-1)
  const now = last ? Date.parse(last.timestamp) : 0
  const facts = last ? factsOf(last) : {}
  const answer = known.reader.read(state, now, facts)
  const decisions = chooser.all({ answer, state, facts, now })
  return { answer, slots: Object.fromEntries(decisions.map((one) => [one.slot, shown(one, visitor, chooser)])) }
}

/** Who is held out sees what the others see, so that what is expected does not hang on a bucket. */
function shown({ slot, variant, arm, reason, instead }: SlotDecision, visitor: string, chooser: Chooser): string {
  if (reason !== 'holdout' || !instead) return arm ? `${variant}/${arm}` : variant
  const { test } = chooser.find({ slot, variant: instead, reason }) as BuiltVariant
  if (!test) return instead
  const bucket = hash(`test/${slot}/${instead}`, visitor)!
  const found = test.find(({ from, to }) => bucket >= from && bucket < to)
  return found ? `${instead}/${found.id}` : 'default'
}
