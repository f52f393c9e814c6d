import type { ClassifierState, EventLog } from '@lotse/contract'
import { countWith, eventFacts } from '@lotse/rules'
import type { Reader } from './createReader.ts'

/**
 * Takes a state of another config over: counters that both have keep what they know, also of events that the log has
 * forgotten; counters and facts that are new count what the log still has.
 */
export async function carryOver(saved: ClassifierState, reader: Reader, log: EventLog): Promise<ClassifierState> {
  const { config, language } = reader
  const next = reader.adopt(saved)
  const counters = config.counters.filter(([key]) => !saved.features[key])
  const remembers = config.remembers.filter((path) => !Object.hasOwn(saved.facts, path))
  const scratch = reader.fresh(saved.id)
  const count = countWith({ ...config, counters, remembers }, language)
  for (const [seq, event] of await log.since(0))
    if (seq <= saved.seq) count({ state: scratch, event, now: Date.parse(event.timestamp), facts: eventFacts(event) })
  for (const [key] of counters) {
    if (scratch.features[key]) next.features[key] = scratch.features[key]
    else delete next.features[key]
  }
  return { ...next, facts: { ...scratch.facts, ...next.facts } }
}
