import type {
  EventContext,
  JourneyStep,
  LotseConfig,
  LotseEvent,
  PageFacts,
  Properties,
  TestJourney,
} from '@lotse/contract'
import { glob, parseDuration, writePath } from '@lotse/rules'

/** One step as it was played. */
export interface PlayedStep {
  step: JourneyStep
  /** Every event up to and with this step. */
  events: LotseEvent[]
  /** After it, ms since epoch. */
  at: number
}

const START = '2026-03-02T09:00:00Z'
const PAUSE = 10_000

/** What `pages` of the config say about a path. Entries by selector hold in a page only; there a journey says `page` itself. */
export function pageAt(config: LotseConfig, path: string): PageFacts {
  const page: PageFacts = { path: path.split(/[?#]/, 1)[0]! }
  for (const { match, selector, type, category, value } of config.pages ?? []) {
    if (selector !== undefined || match === undefined || !glob(match)(page.path!)) continue
    if (type !== undefined) page.type ??= type
    if (category !== undefined) page.category ??= category
    if (value !== undefined) page.value ??= value
  }
  return page
}

/** `{ "crm.segment": "b2b" }` → `{ crm: { segment: "b2b" } }` */
const nest = (facts: Properties): Properties =>
  Object.entries(facts).reduce<Properties>((root, [path, value]) => writePath(root, path, value), {})

/** Makes of a journey the events that a page would have sent, step by step. */
export function playJourney(config: LotseConfig, journey: TestJourney): PlayedStep[] {
  const { name, visitor = name, device = 'desktop', channel = 'web', campaign, language = config.site.languages?.[0] ?? 'en' } = journey // biome-ignore format: one thought
  const start = Date.parse(withZone(journey.start ?? START))
  const events: LotseEvent[] = []
  let context: EventContext = {
    page: pageAt(config, '/'),
    device: { class: device },
    channel,
    language,
    ...(campaign && { campaign }),
    consent: { analytics: true, personalization: true },
  }
  let facts = journey.facts ?? {}
  let at = start
  return journey.steps.map((step, i) => {
    const { event, page, times = 1, every, properties = {} } = step
    if (step.at !== undefined) at = start + parseDuration(step.at)!
    else if (i || step.after !== undefined) at += step.after === undefined ? PAUSE : parseDuration(step.after)!
    if (typeof page === 'string') context = { ...context, page: pageAt(config, page) }
    else if (page) context = { ...context, page: { ...pageAt(config, page.path ?? '/'), ...page } }
    if (step.device) context = { ...context, device: { class: step.device } }
    if (step.language) context = { ...context, language: step.language }
    if (step.channel) context = { ...context, channel: step.channel }
    facts = { ...facts, ...step.facts }
    for (let n = 0; event && n < times; n++) {
      if (n) at += every === undefined ? PAUSE : parseDuration(every)!
      const changed = Object.keys(facts).length ? { facts: nest(facts) } : {}
      facts = {}
      events.push({
        messageId: `${name}/${i}/${n}`,
        type: event === 'page_view' ? 'page' : 'track',
        event,
        anonymousId: visitor,
        timestamp: new Date(at).toISOString(),
        properties,
        context: { ...context, ...changed },
      })
    }
    return { step, events: [...events], at }
  })
}

const withZone = (moment: string): string =>
  moment.length === 10 || /(Z|[+-]\d\d:\d\d)$/.test(moment) ? moment : `${moment}Z`
