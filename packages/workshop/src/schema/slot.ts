import type { ArmConfig, ForWhom, NamespaceConfig, Schedule, SlotConfig, VariantConfig } from '@lotse/contract'
import * as v from 'valibot'
import { content } from './content.ts'
import { duration } from './durations.ts'
import { type Field, object, optional, started, told } from './field.ts'
import { rule } from './rule.ts'
import { snippets } from './snippets.ts'
import {
  choice,
  filled,
  filledList,
  id,
  label,
  language,
  list,
  name,
  noted,
  oneOrMore,
  percent,
  whole,
  yesNo,
} from './words.ts'

const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/
const date: Field<string> = v.pipe(
  v.string(),
  v.regex(DATE, 'must be a date such as "2026-12-01" or "2026-12-01T08:00"'),
)
const hour: Field<string> = v.pipe(v.string(), v.regex(HOUR, 'must be a time of day such as "08:00"'))

const forWhom: Field<ForWhom> = object<ForWhom>(
  'For whom',
  'Who sees it, in short. All keys must hold; of a list, one.',
  {
    persona: optional(told(oneOrMore(name('persona')), 'Persona ids; "unknown" for visitors of no persona yet.')),
    phase: optional(told(oneOrMore(name('phase')), 'Phases of the journey.', 'explore', ['explore', 'buy'])),
    device: optional(
      told(oneOrMore(choice('phone', 'tablet', 'desktop')), 'phone, tablet or desktop.') as Field<string | string[]>,
    ),
    language: optional(told(oneOrMore(language), 'Languages of the page.', 'de')),
    channel: optional(told(oneOrMore(filled), 'How the visitor came.')),
    audience: optional(told(oneOrMore(name('audience')), 'Ids of audiences of this file.')),
  },
  { kind: 'for' },
)

const schedule: Field<Schedule> = object<Schedule>(
  'Schedule',
  'When it may be shown.',
  {
    from: optional(told(date, 'First day or moment.', '2026-12-01')),
    to: optional(told(date, 'Last day or moment.', '2026-12-24T18:00')),
    weekdays: optional(list(choice('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')) as Field<string[]>),
    hours: optional(
      told(v.strictTuple([hour, hour]) as Field<[string, string]>, 'From … to, in 24 hours.', ['08:00', '18:00']),
    ),
    timeZone: optional(told(filled, "Name of a time zone; left out: the visitor's own.", 'Europe/Berlin')),
    ...noted,
  },
  { kind: 'schedule' },
)

const arm: Field<ArmConfig> = object<ArmConfig>(
  'Arm of a test',
  'One of the contents that are compared.',
  {
    id,
    share: told(percent, 'Percent of the visitors.', 50),
    content,
    ...noted,
  },
  { kind: 'arm' },
)

const namespace: Field<NamespaceConfig> = object<NamespaceConfig>(
  'Namespace',
  'Only for this part of the visitors: tests in other parts of the same namespace share nobody with it.',
  { id, from: told(percent, 'From this percent …', 0), to: told(percent, '… to below this one.', 50), ...noted },
  { kind: 'namespace' },
)

const variant: Field<VariantConfig> = started(
  object<VariantConfig>(
    'Variant',
    'What a slot shows to some visitors. The first one that holds wins.',
    {
      id,
      label: optional(label),
      for: optional(forWhom),
      when: optional(told(rule, 'Any condition, beside "for".')),
      schedule: optional(schedule),
      atMost: optional(told(whole(1, 'must be a whole number from 1'), 'Shown at most so often …')),
      within: optional(told(duration, '… within this time. Left out: ever.')),
      untilClick: optional(told(yesNo, 'Not shown again after a click on it.')),
      group: optional(told(filled, 'Of the variants of one group, over all slots, only one is shown on a page.')),
      content: optional(content),
      test: optional(told(filledList(arm, 'arm'), 'Instead of "content": an experiment with several contents.')),
      coverage: optional(
        told(
          percent,
          'This share of the visitors takes part in the test; growing it moves nobody to another arm. Left out: all.',
          20,
        ),
      ),
      namespace: optional(namespace),
      reserve: optional(
        told(
          whole(1, 'must be a whole number of pixels'),
          'Pixels kept free for a block that fills itself later.',
          320,
        ),
      ),
      goal: optional(told(name('goal'), 'What it is measured by, if not by the goal of the slot.')),
      draft: optional(told(yesNo, 'true: not published yet.')),
      ...noted,
    },
    { kind: 'variant' },
  ),
  ...snippets.variant,
)

export const slot: Field<SlotConfig> = started(
  object<SlotConfig>(
    'Slot',
    'A place in the page whose content may change; its default content stands in the page.',
    {
      id,
      label: optional(label),
      at: optional(told(filled, 'CSS selector, where the page cannot carry data-lotse-slot.', '#hero')),
      goal: optional(told(name('goal'), 'The id of the goal that it is measured by.')),
      holdoutPercent: optional(told(percent, 'This share of visitors keeps the default, for comparison.', 10)),
      late: optional(
        told(
          choice('keep', 'outside'),
          'keep: a late decision waits for the next page; outside: swapped only outside the view.',
        ),
      ),
      live: optional(told(yesNo, 'May change while the page is open, for an offer of help.')),
      transition: optional(told(yesNo, 'A live change fades as a View Transition, unless less motion is asked for.')),
      variants: told(list(variant), 'The first one that holds wins.'),
      ...noted,
    },
    { kind: 'slot' },
  ),
  ...snippets.slot,
)
