import type { EventRule, FactRule, Measure, SequenceRule, Step, VisitRule } from '@lotse/contract'
import * as v from 'valibot'
import { closeCircle, comparison, comparisonEntries, where } from './comparison.ts'
import { duration, within } from './durations.ts'
import { type Entries, type Field, object, optional, told } from './field.ts'
import { choice, filled, filledList, name, noted, oneOrMore, yesNo } from './words.ts'

export const eventNames: Field<string | string[]> = told(
  oneOrMore(name('event')),
  'The name of an event, or a list of names (any of them).',
  'view_item',
  'add_to_cart',
)

const measureEntries: Entries<Measure> = {
  event: optional(eventNames),
  where: optional(where),
  within: optional(within),
  distinct: optional(told(filled, 'Counts how many different values of this property there were.', 'item_id')),
  maxRepeat: optional(told(filled, 'How often the most repeated value of this property occurred.', 'item_id')),
  sum: optional(told(filled, 'Adds up this property.', 'value')),
  share: optional(told(where, 'Which share (0 to 1) of these events also matches this.')),
  since: optional(told(choice('first', 'last'), 'Time since the first or the last of these events.')),
  activeTime: optional(told(filled, 'Active time on pages of this type; "*" for all pages.', 'product')),
  visits: optional(told(choice('sessions', 'days'), 'Counts visits, or days with activity.')),
}

export const measure: Field<Measure> = object<Measure>('Measure', 'What is measured.', measureEntries, {
  kind: 'measure',
})
closeCircle(measure)

export const factRule: Field<FactRule> = object<FactRule>(
  'Fact',
  'Compares a fact: { "fact": "cart.value", "lessThan": 100 }.',
  {
    fact: told(name('fact'), 'The name of a fact.', 'cart.value', 'page.type', 'device.class'),
    ifMissing: optional(told(yesNo, 'What a missing fact means here. Left out: a missing fact is never a match.')),
    ...comparisonEntries,
    ...noted,
  },
  { kind: 'rule', lead: ['fact'] },
)

export const eventRule: Field<EventRule> = object<EventRule>(
  'Event',
  'Counts events: { "event": "view_item", "times": { "atLeast": 3 }, "within": "7d" }. Without "times": at least once.',
  {
    ...measureEntries,
    event: eventNames,
    times: optional(told(comparison, 'How often.', { atLeast: 3 })),
    ...comparisonEntries,
    ...noted,
  },
  { kind: 'rule', lead: ['event'] },
)

export const visitRule: Field<VisitRule> = object<VisitRule>(
  'Time and visits',
  'Active time or visits: { "activeTime": "product", "atLeast": "20s" }, { "visits": "sessions", "atLeast": 2 }.',
  {
    activeTime: measureEntries.activeTime,
    visits: measureEntries.visits,
    within: measureEntries.within,
    ...comparisonEntries,
    ...noted,
  },
  { kind: 'rule', lead: ['activeTime', 'visits'] },
)

export const step: Field<Step> = object<Step>(
  'Step',
  'One step of a sequence.',
  { event: eventNames, where: optional(where) },
  { kind: 'step' },
)

export const sequenceRule: Field<SequenceRule> = object<SequenceRule>(
  'Sequence',
  'These steps in this order.',
  {
    sequence: told(
      filledList(v.union([name('event'), step]) as Field<string | Step>, 'step'),
      'The steps in their order; in short the names of events.',
    ),
    within: measureEntries.within,
    span: optional(told(duration, 'At most this long from the first to the last step.')),
    without: optional(told(eventNames, 'None of these events after the first step.')),
    ...noted,
  },
  { kind: 'rule', lead: ['sequence'] },
)
