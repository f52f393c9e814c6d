import type { LotseEvent } from '@lotse/contract'
import type { Kit } from 'lotse'

/** What became of an event: its word is `fate.KIND`. */
export interface Fate {
  kind: 'local' | 'waiting' | 'underway' | 'answered' | 'refused' | 'acknowledged' | 'unknown'
  /** HTTP status of the answer. */
  status?: number
  /** When it was sent, ms since epoch. */
  time?: number
}

interface Known {
  kit: Kit
  /** Message ids in the queue. */
  waiting: Set<string>
  request: Kit['sent'][number] | undefined
  isLogged: boolean
}

/** An event is in the queue until it is acknowledged; what carried it is known only where the inspector saw it go. */
export function fateOf({ messageId, context }: LotseEvent, { kit, waiting, request, isLogged }: Known): Fate {
  const { collect, destinations } = kit.stage.config
  if (!(collect || destinations?.length) || context?.consent?.analytics === false) return { kind: 'local' }
  const isWaiting = waiting.has(messageId)
  if (request) {
    const { status, time } = request
    if (!status) return { kind: isWaiting ? 'underway' : 'unknown', time }
    if (!isWaiting) return { kind: status < 300 ? 'answered' : 'refused', status, time }
    // Answered, but kept for another try.
    return { kind: 'waiting', status, time }
  }
  if (isWaiting) return { kind: 'waiting' }
  return { kind: isLogged ? 'acknowledged' : 'unknown' }
}
