import type { Entry } from '@lotse/browser'
import type { LotseEvent } from '@lotse/contract'

/** What this browser keeps of the visitor's events. */
export interface Log {
  events: LotseEvent[]
  /** Older ones have been folded into the profile. */
  isTrimmed: boolean
  /** Message ids that wait to be sent. */
  waiting: Set<string>
}

/** Key of an entry of the queue: its letter and the message id. */
const QUEUED = /^[q-z]([0-9a-f-]{36})\./

/** Reads log and queue; creates nothing where there is none. */
export async function readLog(stored: () => Promise<Entry[]>): Promise<Log> {
  const log: Log = { events: [], isTrimmed: false, waiting: new Set() }
  const numbered: [number, LotseEvent][] = []
  for (const { where, key, value } of await stored()) {
    if (where !== 'IndexedDB lotse') continue
    const [, id] = QUEUED.exec(key) ?? []
    if (id) log.waiting.add(id)
    else if (/^\d+$/.test(key)) numbered.push(value as [number, LotseEvent])
  }
  numbered.sort(([a], [b]) => a - b)
  log.events = numbered.map(([, event]) => event)
  log.isTrimmed = (numbered[0]?.[0] ?? 1) > 1
  return log
}
