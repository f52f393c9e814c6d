import type { ClassifierState, EventLog, LotseEvent } from '@lotse/contract'

/** Stands in where IndexedDB is blocked: everything works until the page is left. */
export function memoryLog(): EventLog {
  let id: string | undefined
  let state: ClassifierState | undefined
  let log: [number, LotseEvent][] = []
  const queue = new Map<string, LotseEvent>()
  return {
    durable: false,
    id: async () => id,
    async writeId(given) {
      id = given
    },
    async append(event, logged, queued) {
      if (queued) queue.set(`q${event.messageId}`, event)
      return logged ? log.push([log.length + 1, event]) : 0
    },
    since: async (seq) => log.slice(seq),
    queued: async (most) => [...queue].slice(0, most),
    async remove(keys) {
      for (const key of keys) queue.delete(key)
    },
    readState: async () => state,
    async writeState(given) {
      state = structuredClone(given)
    },
    async erase() {
      const entries = log.length + queue.size + Number(!!id) + Number(!!state)
      id = state = undefined
      log = []
      queue.clear()
      return entries
    },
    close() {},
  }
}
