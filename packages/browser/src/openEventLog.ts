import type { ClassifierState, EventLog, LotseEvent } from '@lotse/contract'
import { clear, delMany, get, promisifyRequest, set } from 'idb-keyval'
import { openDatabase } from './openDatabase.ts'

/** Log entries have their number as key, queue entries `q` and the message id; ids are in order of time (UUIDv7). */
const QUEUE = 'q'

/** The log in IndexedDB: an event counts as kept when its transaction is complete, not when its request succeeded. */
export async function openEventLog(name = 'lotse'): Promise<EventLog> {
  const { use, close, drop } = openDatabase(name)
  await use('readonly', (store) => promisifyRequest(store.count()))
  return {
    durable: true,
    id: () => get('id', use),
    writeId: (id) => set('id', id, use),
    append: (event, log, queue) =>
      use(
        'readwrite',
        (store) =>
          new Promise((resolve, reject) => {
            let seq = 0
            const { transaction } = store
            transaction.oncomplete = () => resolve(seq)
            transaction.onabort = transaction.onerror = () => reject(transaction.error)
            if (queue) store.put(event, QUEUE + event.messageId)
            if (!log) return
            const last = store.get('seq')
            last.onsuccess = () => {
              seq = (last.result ?? 0) + 1
              store.put(seq, 'seq')
              store.put([seq, event], seq)
            }
          }),
      ),
    since: (seq) =>
      use('readonly', (store) =>
        promisifyRequest(store.getAll(IDBKeyRange.bound(seq, Infinity, true)) as IDBRequest<[number, LotseEvent][]>),
      ),
    trim: (seq) => use('readwrite', (store) => promisifyRequest(store.delete(IDBKeyRange.bound(1, seq)))),
    queued: (most) =>
      use('readonly', async (store) => {
        const range = IDBKeyRange.bound(QUEUE, 'r', false, true)
        const events = await promisifyRequest(store.getAll(range, most) as IDBRequest<LotseEvent[]>)
        return events.map((event): [string, LotseEvent] => [QUEUE + event.messageId, event])
      }),
    remove: (keys) => delMany(keys, use),
    readState: () => get<ClassifierState>('state', use),
    writeState: (state) => set('state', state, use),
    async erase() {
      const entries = await use('readonly', (store) => promisifyRequest(store.count()))
      await clear(use)
      await drop()
      return entries
    },
    close,
  }
}
