import type { ClassifierState, EventLog, LotseEvent } from '@lotse/contract'
import { weigh } from './weigh.ts'

/** Stands in where IndexedDB is blocked: everything works until the page is left. */
export function memoryLog(): EventLog {
  let id: string | undefined
  let state: ClassifierState | undefined
  let log: [number, LotseEvent][] = []
  let last = 0
  const queue = new Map<string, LotseEvent>()
  return {
    durable: false,
    id: async () => id,
    async writeId(given) {
      id = given
    },
    async append(event, logged, queued) {
      for (const [key, entry] of queued) queue.set(key, entry)
      if (logged) log.push([++last, event])
      return logged ? last : 0
    },
    since: async (after) => log.filter(([seq]) => seq > after),
    async trim(upTo) {
      log = log.filter(([seq]) => seq > upTo)
    },
    queued: async (name, most) => [...queue].filter(([key]) => key.startsWith(name)).slice(0, most),
    size: async (name) => weigh([...queue.keys()].filter((key) => key.startsWith(name))),
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
