import type { CampaignFacts, PageFacts, Properties } from './event.ts'
import type { Duration, Noted } from './rule.ts'

/** A `*.journeys.json`: named visitors, what they do, and what is expected of a `lotse.json` on the way. */
export interface JourneyFile extends Noted {
  $schema?: string
  lotse: 1
  journeys: TestJourney[]
}

/** One visitor. */
export interface TestJourney extends Noted {
  name: string
  /** `anonymousId`, which decides tests' arms; left out: the name. */
  visitor?: string
  /** When the first step happens: ISO 8601; left out: Monday, 2 March 2026, 09:00 UTC. */
  start?: string
  /** Left out: `desktop`. */
  device?: 'phone' | 'tablet' | 'desktop'
  language?: string
  /** Left out: `web`. */
  channel?: string
  /** How they came. */
  campaign?: CampaignFacts
  /** Facts of the site that are known from the first step on, by dot path. */
  facts?: Properties
  /** Take part in holdouts; left out: not, so that the expected variant does not hang on a bucket. */
  holdout?: boolean
  steps: JourneyStep[]
}

/** An event, time passing, an expectation, or all three in this order: time, event, expectation. */
export interface JourneyStep extends Noted {
  /** Since the step before; left out: 10 seconds. */
  after?: Duration
  /** Since the first step, instead of `after`. */
  at?: Duration
  event?: string
  /** So often, `every` apart. */
  times?: number
  /** Left out: 10 seconds. */
  every?: Duration
  properties?: Properties
  /** Where it happens: a path, told apart by `pages` of the config, or what the page says. Holds until a later step says otherwise. */
  page?: string | PageFacts
  /** Facts that change with this step, by dot path. */
  facts?: Properties
  device?: 'phone' | 'tablet' | 'desktop'
  language?: string
  channel?: string
  expect?: JourneyExpectation
}

/** What must be so after the step. */
export interface JourneyExpectation extends Noted {
  persona?: string
  /** All of these hold, whoever wins. */
  personas?: string[]
  phase?: string
  /** Slot → variant, `variant/arm` or `default`. */
  slots?: { [slot: string]: string }
}
