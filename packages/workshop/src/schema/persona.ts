import type {
  AudienceConfig,
  JourneyConfig,
  PersonaConfig,
  PhaseConfig,
  ScoreConfig,
  SignalConfig,
} from '@lotse/contract'
import * as v from 'valibot'
import { where } from './comparison.ts'
import { duration } from './durations.ts'
import { type Field, object, optional, signed, started, told } from './field.ts'
import { eventNames, step } from './measure.ts'
import { rule } from './rule.ts'
import { snippets } from './snippets.ts'
import { filledList, id, label, name, noted, number, whole, words } from './words.ts'

const positive: Field<number> = v.pipe(v.number(), v.gtValue(0, 'must be more than 0'))
const notNegative: Field<number> = v.pipe(v.number(), v.minValue(0, 'must not be negative'))

export const audience: Field<AudienceConfig> = object<AudienceConfig>(
  'Audience',
  'A condition with a name, to be used in several places.',
  { id, label: optional(label), when: rule, ...noted },
  { kind: 'audience' },
)

const signal: Field<SignalConfig> = object<SignalConfig>(
  'Signal',
  'An event that speaks for the persona.',
  {
    event: eventNames,
    where: optional(where),
    weight: told(number, 'Points for each event.', 1),
    cap: optional(told(positive, 'Most points that this signal gives.', 5)),
    halfLife: optional(told(duration, 'After this time half of the points are left.', '14d')),
    ...noted,
  },
  { kind: 'signal' },
)

const score: Field<ScoreConfig> = object<ScoreConfig>(
  'Score',
  'Points from events that fade with time.',
  {
    halfLife: optional(told(duration, 'After this time half of the points are left. Left out: 14d.', '14d')),
    enter: told(positive, 'From this many points the persona holds.', 6),
    leave: optional(told(notNegative, 'Below this it no longer holds. Left out: half of "enter".', 3)),
    signals: filledList(signal, 'signal'),
    minEvidence: optional(
      told(whole(1, 'must be a whole number from 1'), 'So many signals are needed at least. Left out: 1.'),
    ),
    minDwell: optional(told(duration, 'Once held it is not left earlier than this.')),
    margin: optional(told(notNegative, 'How far it must be ahead of the next one, relative to "enter".')),
    ...noted,
  },
  { kind: 'score' },
)

type Portrait = NonNullable<PersonaConfig['portrait']>
const portrait: Field<Portrait> = object<Portrait>(
  'Portrait',
  'For the people who write the content. Visitors never get it.',
  {
    needs: optional(words),
    goals: optional(words),
    tone: optional(words),
    ...noted,
  },
)

export const persona: Field<PersonaConfig> = started(
  object<PersonaConfig>(
    'Persona',
    'A kind of visitor: by a condition ("when") or by points ("score").',
    {
      id,
      label: optional(label),
      portrait: optional(signed(portrait, { forPeople: true })),
      when: optional(told(rule, 'The persona holds while this holds.')),
      score: optional(score),
      priority: optional(told(number, 'Among the personas that hold, the higher one wins. Left out: 0.')),
      ...noted,
    },
    { kind: 'persona' },
  ),
  ...snippets.persona,
)

const phase: Field<PhaseConfig> = object<PhaseConfig>(
  'Phase',
  'One phase of the journey. Everyone begins in the first one.',
  {
    id,
    label: optional(label),
    enter: optional(told(rule, 'What brings a visitor in.')),
    leave: optional(told(rule, 'What lets them go. Left out: when "enter" no longer holds.')),
    evidence: optional(
      told(
        filledList(step, 'event'),
        'Events that move a visitor here while "enter" holds. Left out: those that "enter" names.',
      ),
    ),
    from: optional(told(filledList(name('phase'), 'phase'), 'Phases one may come from. Left out: every earlier one.')),
    minDwell: optional(told(duration, 'Not left by decay earlier than this.')),
    ...noted,
  },
  { kind: 'phase' },
)

export const journey: Field<JourneyConfig> = object<JourneyConfig>(
  'Journey',
  'Where on their journey visitors are.',
  {
    phases: told(
      v.union([
        v.literal('default'),
        filledList(v.union([name('phase'), phase]) as Field<string | PhaseConfig>, 'phase'),
      ]) as Field<JourneyConfig['phases']>,
      '"default": discover, explore, buy, use, ask, engage. Or your own phases in their order; the name of a default phase stands for it.',
      'default',
    ),
    ...noted,
  },
  { kind: 'journey' },
)
