import type { EventContext, JourneyFile, LotseEvent, Properties, TestJourney } from '@lotse/contract'
import type { Asked, Sight } from '../sight.ts'
import { playEvents } from './playEvents.ts'
import { momentOf, stepsOf } from './stepsOf.ts'

interface Options {
  name: string
  /** What the rules ask for: nothing else can matter, and a test that says less is read with pleasure. */
  asks: Asked[]
  /** Slots to expect something of. */
  slots: string[]
}

/**
 * A visit as a test for `*.journeys.json`: its events with their times, pages and facts, without the visitor's id. What is
 * expected at its end is what these steps lead to when they are played by themselves.
 */
export function journeyOf(
  events: LotseEvent[],
  sight: Pick<Sight, 'kit' | 'replay'>,
  { name, asks, slots }: Options,
): JourneyFile {
  const named = (kind: Asked['kind']) => new Set(asks.filter((one) => one.kind === kind).map((one) => one.name))
  const counted = named('event')
  const told = events.filter(({ event = '' }) => event === 'page_view' || counted.has(event))
  const journey: TestJourney = { name, ...stepsOf(told, named('fact')) }
  const last = journey.steps.at(-1)
  if (last) {
    const { answer, slots: shown } = playEvents(eventsOf(journey, told), name, sight)
    const expected = Object.fromEntries(slots.map((slot) => [slot, shown[slot] ?? 'default']))
    last.expect = { persona: answer.persona, phase: answer.phase, ...(slots.length && { slots: expected }) }
  }
  return { lotse: 1, journeys: [journey] }
}

/** The steps as events again, as `lotse test` makes them: what was left out of them does not count. */
function eventsOf(
  { name, device, channel = 'web', language, campaign, steps }: TestJourney,
  told: LotseEvent[],
): LotseEvent[] {
  let context: EventContext = {
    device: { class: device! },
    channel,
    ...(language && { language }),
    ...(campaign && { campaign }),
    consent: { analytics: true, personalization: true },
  }
  return steps.map((step, i) => {
    if (step.page) context = { ...context, page: typeof step.page === 'string' ? { path: step.page } : step.page }
    if (step.device) context = { ...context, device: { class: step.device } }
    if (step.language) context = { ...context, language: step.language }
    if (step.channel) context = { ...context, channel: step.channel }
    return {
      messageId: `${i}`,
      type: 'track',
      event: step.event!,
      anonymousId: name,
      timestamp: new Date(momentOf(told[i]!)).toISOString(),
      properties: step.properties ?? {},
      context: { ...context, ...(step.facts && { facts: nested(step.facts) }) },
    }
  })
}

function nested(facts: Properties): Properties {
  const root: Properties = {}
  for (const [path, value] of Object.entries(facts)) {
    const keys = path.split('.')
    let at = root
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Properties
    at[keys.at(-1)!] = value
  }
  return root
}
