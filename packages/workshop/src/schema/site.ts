import type {
  CollectConfig,
  DestinationConfig,
  EventDeclaration,
  FactDeclaration,
  GoalConfig,
  PageConfig,
  SiteConfig,
} from '@lotse/contract'
import * as v from 'valibot'
import { where } from './comparison.ts'
import { duration } from './durations.ts'
import { type Field, object, optional, signed, told } from './field.ts'
import { choice, filled, filledList, id, label, language, list, name, noted, number, range, yesNo } from './words.ts'

type ValueType = FactDeclaration['type']
const origin: Field<string> = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^/\s]+$/, 'must be an origin such as "https://shop.example", without a path'),
)
const valueType: Field<ValueType> = told(
  choice('text', 'number', 'boolean', 'list'),
  'text, number, boolean (true or false) or list.',
)

export const site: Field<SiteConfig> = object<SiteConfig>(
  'Site',
  'Your site.',
  {
    id: told(id, 'Short name of the site.', 'hafenladen'),
    languages: optional(
      told(filledList(language, 'language'), 'Languages of the site, the default first.', ['de', 'en']),
    ),
    currency: optional(
      told(
        v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be a currency code such as "EUR"')),
        'Currency code, for reports.',
        'EUR',
      ),
    ),
    ...noted,
  },
  { kind: 'site' },
)

export const collect: Field<CollectConfig> = object<CollectConfig>(
  'Collect',
  'Where events are sent. Left out: nothing is sent.',
  {
    endpoint: told(
      filled,
      'Address of the collector: https, or a path on this site.',
      'https://shop.example/lotse',
      '/',
    ),
    writeKey: optional(told(filled, 'Name under which the collector knows this site.')),
    origins: optional(
      signed(
        told(filledList(origin, 'origin'), 'Sites whose pages may send to the collector. Left out: any.', [
          'https://shop.example',
        ]),
        { forPeople: true },
      ),
    ),
    query: optional(told(list(filled), 'Query parameters that are kept in addresses, beside utm_* and click ids.')),
    sample: optional(
      told(range(0, 1, 'must be from 0 to 1'), 'Share of visitors whose events are sent. Left out: 1, all.', 0.1),
    ),
    errors: optional(told(yesNo, "true: errors of the page's scripts are counted, too.")),
    ...noted,
  },
  { kind: 'collect' },
)

export const destination: Field<DestinationConfig> = object<DestinationConfig>(
  'Destination',
  'Somebody else who receives events, once visitors have agreed. The banner names them.',
  {
    id: told(id, 'Short name.', 'warehouse'),
    type: told(
      choice('segment', 'rudderstack', 'dataLayer'),
      "segment: Segment's HTTP API, as Jitsu and others take it. rudderstack. dataLayer: persona and phase for the GA4 of your page.",
    ),
    endpoint: optional(told(filled, 'Address before /v1/batch.', 'https://api.segment.io')),
    writeKey: optional(told(filled, 'The write key that they gave you.')),
    purpose: optional(told(name('purpose'), 'Which purpose it needs. Left out: analytics.', 'analytics')),
    recipient: told(filled, 'Who receives it, as visitors are told.', 'Example Analytics Inc.'),
    country: told(
      v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a country code such as "US"')),
      'Where they are: country code.',
      'US',
    ),
    persona: optional(told(yesNo, 'true: they also learn persona and phase. Left out: not.')),
    ...noted,
  },
  { kind: 'destination' },
)

export const fact: Field<FactDeclaration> = object<FactDeclaration>(
  'Fact',
  'A fact that your site supplies.',
  {
    type: valueType,
    source: optional(told(id, 'Where it comes from: page, crm, weather, device, … Shown by lotse explain.', 'crm')),
    maxAge: optional(told(duration, 'Older than this it counts as missing.', '1h')),
    local: optional(told(yesNo, 'true: never leaves the browser.')),
    release: optional(
      signed(told(yesNo, "true: the collector may tell it to the customer's own page. Left out: not."), {
        forPeople: true,
      }),
    ),
    label: optional(label),
    ...noted,
  },
  { kind: 'declared' },
)

type Property = NonNullable<EventDeclaration['properties']>[string]
const property: Field<Property> = object<Property>(
  'Property',
  'A property of the event.',
  {
    type: valueType,
    required: optional(told(yesNo, 'true: an event without it is not counted.')),
    ...noted,
  },
  { kind: 'declared' },
)

export const event: Field<EventDeclaration> = object<EventDeclaration>('Event', 'An event of your own site.', {
  label: optional(label),
  properties: optional(
    signed(v.record(v.string(), property) as Field<{ [name: string]: Property }>, { forPeople: true }),
  ),
  ...noted,
})

export const goal: Field<GoalConfig> = object<GoalConfig>(
  'Goal',
  'What slots and tests are measured by.',
  {
    id,
    event: told(name('event'), 'The event that reaches the goal.', 'purchase'),
    where: optional(where),
    value: optional(told(filled, "The event's property that carries its value.", 'value')),
    label: optional(label),
    ...noted,
  },
  { kind: 'goal' },
)

export const page: Field<PageConfig> = object<PageConfig>(
  'Page',
  'Tells pages apart; the first entry that holds names each of type, category and value.',
  {
    match: optional(told(filled, 'Pattern for the path: * within a segment, ** across segments.', '/sale/**')),
    selector: optional(
      told(filled, 'CSS selector that matches the body tag or something in the head.', 'body.product'),
    ),
    type: optional(told(filled, 'What kind of page: product, cart, checkout, help, …', 'product')),
    category: optional(told(filled, 'Which category it belongs to.', 'sale')),
    value: optional(told(number, 'What reaching this page is worth.', 5)),
    ...noted,
  },
  { kind: 'page' },
)
