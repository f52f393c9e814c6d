import type { ClassifierState, EventLog, LotseEvent } from '@lotse/contract'

/** What is kept at most: this many events or characters … */
const MOST = 1_000
const LARGEST = 256_000
/** … but always those of the last two days, up to this many. */
const RECENT = 2 * 864e5
const MOST_RECENT = 5_000

/**
 * The number up to which log entries may go: the oldest beyond the bounds. Only what the saved state contains is forgotten,
 * so no answer changes.
 */
export function trimUpTo(entries: [seq: number, event: LotseEvent][], savedSeq: number, now: number): number {
  let size = 0
  let kept = 0
  for (const [seq, event] of [...entries].reverse()) {
    size += JSON.stringify(event).length
    kept++
    const isRecent = now - Date.parse(event.timestamp) <= RECENT && kept <= MOST_RECENT
    if ((kept > MOST || size > LARGEST) && !isRecent && seq <= savedSeq) return seq
  }
  return 0
}

/** Keeps the log within its bounds, once the state that contains it is saved. */
export async function trimLog(log: EventLog, state: ClassifierState, now: number): Promise<void> {
  const upTo = trimUpTo(await log.since(0), state.seq, now)
  if (upTo) await log.trim(upTo)
}
