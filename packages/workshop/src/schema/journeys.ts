import type {
  CampaignFacts,
  JourneyExpectation,
  JourneyFile,
  JourneyStep,
  Json,
  PageFacts,
  Properties,
  TestJourney,
} from '@lotse/contract'
import * as v from 'valibot'
import { duration } from './durations.ts'
import { type Field, object, optional, signed, told } from './field.ts'
import { choice, filled, filledList, name, noted, number, whole, words, yesNo } from './words.ts'

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

const values = v.record(v.string(), v.any() as Field<Json>) as Field<Properties>
const device = choice('phone', 'tablet', 'desktop')
const facts: Field<Properties> = signed(
  told(values, 'Facts of your site, by dot path: { "crm.segment": "b2b" }.', { 'crm.segment': 'b2b' }),
  { kind: 'givenFacts' },
)

const pageFacts: Field<PageFacts> = object<PageFacts>(
  'Page',
  'What the page says about itself; what is left out comes from "pages" of the config.',
  {
    path: optional(told(filled, 'Path of the page.', '/sale/hats')),
    url: optional(filled),
    title: optional(words),
    referrer: optional(words),
    type: optional(told(filled, 'What kind of page.', 'product')),
    category: optional(told(filled, 'Which category it belongs to.', 'sale')),
    value: optional(number),
    referrerClass: optional(
      choice('none', 'internal', 'search', 'social', 'email', 'other') as unknown as Field<string>,
    ),
    product: optional(values as unknown as Field<NonNullable<PageFacts['product']>>),
    breadcrumb: optional(v.array(words) as Field<string[]>),
  },
)

const campaign: Field<CampaignFacts> = object<CampaignFacts>('Campaign', 'How they came.', {
  source: optional(told(filled, 'utm_source', 'newsletter')),
  medium: optional(told(filled, 'utm_medium', 'email')),
  name: optional(told(filled, 'utm_campaign', 'spring')),
  term: optional(filled),
  content: optional(filled),
  clickId: optional(filled),
  first: optional(values as unknown as Field<NonNullable<CampaignFacts['first']>>),
})

const expectation: Field<JourneyExpectation> = object<JourneyExpectation>(
  'Expectation',
  'What must be so after this step; what is not named is not looked at.',
  {
    persona: optional(told(name('persona'), 'Who they are: the winner, or "unknown".', 'bargain-hunter')),
    personas: optional(told(v.array(name('persona')) as Field<string[]>, 'All of these hold, whoever wins.')),
    phase: optional(told(name('phase'), 'Where they are.', 'explore')),
    slots: optional(
      signed(
        told(
          v.record(v.string(), filled) as Field<{ [slot: string]: string }>,
          'What each slot shows: a variant, "variant/arm" or "default".',
          { hero: 'sale-teaser' },
        ),
        { kind: 'expectedSlots' },
      ),
    ),
    ...noted,
  },
)

const step: Field<JourneyStep> = object<JourneyStep>(
  'Step',
  'Time passes, something happens, something is expected: in this order, each may be left out.',
  {
    after: optional(told(duration, 'Since the step before. Left out: 10s.', '2d')),
    at: optional(told(duration, 'Since the first step, instead of "after".', '7d')),
    event: optional(told(name('event'), 'What happens.', 'page_view', 'add_to_cart')),
    times: optional(told(whole(1, 'must be a whole number from 1'), 'So often.', 3)),
    every: optional(told(duration, 'How far apart they are. Left out: 10s.')),
    properties: optional(told(values, "The event's properties.", { value: 49.9 })),
    page: optional(
      told(v.union([filled, pageFacts]) as Field<string | PageFacts>, 'Where: a path, or what the page says.', '/sale'),
    ),
    facts: optional(facts),
    device: optional(told(device, 'They go on with another device.')),
    language: optional(filled),
    channel: optional(filled),
    expect: optional(expectation),
    ...noted,
  },
  { kind: 'journeyStep' },
)

const journey: Field<TestJourney> = object<TestJourney>(
  'Journey',
  'One visitor.',
  {
    name: told(filled, 'Names the journey, for people.', 'Anna hunts bargains'),
    visitor: optional(told(filled, "Decides tests' arms. Left out: the name.")),
    start: optional(
      told(
        v.pipe(v.string(), v.regex(MOMENT, 'must be a moment such as "2026-12-01T08:00:00Z"')),
        'When the first step happens. Left out: 2 March 2026, 09:00 UTC.',
        '2026-12-01T08:00:00Z',
      ),
    ),
    device: optional(told(device, 'Left out: desktop.')),
    language: optional(told(filled, 'Language of the page.', 'de')),
    channel: optional(told(filled, 'Left out: web.', 'store')),
    campaign: optional(campaign),
    facts: optional(facts),
    holdout: optional(told(yesNo, 'true: take part in holdouts. Left out: not.')),
    steps: filledList(step, 'step'),
    ...noted,
  },
  { kind: 'journey' },
)

/** The schema of `*.journeys.json`. */
export const journeysSchema: Field<JourneyFile> = object<JourneyFile>(
  'Journeys',
  'Named visitors, what they do, and what your lotse.json must answer on the way.',
  {
    $schema: optional(told(words, 'Gives completion and hints in editors.')),
    lotse: told(v.literal(1) as Field<1>, 'Version of the format.', 1),
    journeys: told(filledList(journey, 'journey'), 'The visitors.'),
    ...noted,
  },
)
