import type { DestinationConfig, LotseConfig, LotseEvent, Properties, Sink, Visitor } from '@lotse/contract'
import { withoutSlash } from './withoutSlash.ts'

/** Letters of the queues of destinations, after the collector's own `q`. */
const LETTERS = 'rstuvwxyz'

/** Where events go beside the site's own collector: the destinations that take batches. */
export const destinationSinks = (
  { destinations = [] }: Pick<LotseConfig, 'destinations'>,
  visitor: () => Visitor,
): Sink[] =>
  destinations
    .filter(({ type }) => type !== 'dataLayer')
    .map((destination, i) => sinkOf(destination, LETTERS[i]!, visitor))

function sinkOf(
  { type, endpoint, writeKey, purpose, persona }: DestinationConfig,
  name: string,
  visitor: () => Visitor,
): Sink {
  // biome-ignore format: one thought
  return {
    name,
    // RudderStack's gateway takes a write key without a header, and so without a preflight, only here.
    url: withoutSlash(endpoint) + (type === 'rudderstack' ? `/beacon/v1/batch?writeKey=${encodeURIComponent(writeKey ?? '')}` : '/v1/batch'), // biome-ignore format: one thought
    ...(type === 'segment' && writeKey && { writeKey }),
    purpose: purpose ?? 'analytics',
    shape: (event) => forOthers(event, persona ? visitor().answer : undefined),
  }
}

/** What others are told: nothing that only we know (the site's facts, who it seems to be), unless the site says so. */
function forOthers(event: LotseEvent, answer: Visitor['answer']): LotseEvent {
  const { facts: _, ...context } = event.context ?? {}
  const { persona, phase, ...properties } = event.properties ?? {}
  const known: Properties = answer ? { persona: answer.persona, phase: answer.phase } : {}
  return { ...event, properties, context: { ...context, ...known } }
}
