import type { Kit } from 'lotse'
import { readLog } from '../frame/readLog.ts'
import type { Sight } from '../sight.ts'

type Request = Kit['sent'][number]

/** Which request carried an event. */
export interface Requests {
  of(messageId: string): Request | undefined
  stop(): void
}

/**
 * Learns of each request as it begins: it carries the oldest of the queue, and they stay there until it is answered. With
 * several destinations nobody can tell whose queue it was, so nothing is said.
 */
export function watchRequests({ sent, stage }: Kit, stored: Sight['stored']): Requests {
  const carried = new Map<string, Request>()
  const isSure = !stage.config.destinations?.length
  const note = async (request: Request): Promise<void> => {
    const { waiting } = await readLog(stored)
    for (const id of [...waiting].sort().slice(0, request.count)) carried.set(id, request)
  }
  if (isSure)
    sent.push = (...more) => {
      for (const one of more) void note(one)
      return Array.prototype.push.apply(sent, more)
    }
  return {
    of: (id) => carried.get(id),
    stop: () => void delete (sent as { push?: unknown }).push,
  }
}
