import type { ClassifierState, EventLog, LotseEvent, QueueEntry } from '@lotse/contract'
import { promisifyRequest } from 'idb-keyval'
import { openDatabase } from './openDatabase.ts'
import { weigh } from './weigh.ts'

/** Most that one transaction writes. */
const SLICE = 25

/** Log entries have their number as key, queue entries their queue's letter and the message id, in order of time (UUIDv7). */
const rangeOf = (name: string): IDBKeyRange => IDBKeyRange.bound(name, `${name}~`)

interface Entry {
  event: LotseEvent
  log: boolean
  queue: QueueEntry[]
  resolve(seq: number): void
  reject(error: unknown): void
}

/** The log in IndexedDB: an event counts as kept when its transaction is complete, not when its request succeeded. */
export async function openEventLog(name = 'lotse'): Promise<EventLog> {
  const { use, close, drop } = openDatabase(name)
  // idb-keyval's own `get`, `set` and `clear` bring its default store with them. Done is what is committed.
  const ask = <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    use(mode, async (store) => {
      const request = work(store)
      await promisifyRequest(store.transaction)
      return request.result
    })
  /** The newest entry's number, as far as this page knows: other tabs write, too. */
  let last = 0
  const catchUp = async () => {
    const newest = await ask('readonly', (store) => store.openKeyCursor(IDBKeyRange.bound(0, Infinity), 'prev'))
    last = Math.max(last, Number(newest?.key ?? 0))
  }
  await catchUp()

  const write = (entries: Entry[], numbers: number[]): Promise<void> =>
    use(
      'readwrite',
      (store) =>
        new Promise((resolve, reject) => {
          const { transaction } = store
          transaction.oncomplete = () => resolve()
          transaction.onabort = () => reject(transaction.error)
          for (const [i, { event, queue }] of entries.entries()) {
            for (const [key, queued] of queue) store.put(queued, key)
            const seq = numbers[i]!
            if (!seq) continue
            const added = store.add([seq, event], seq)
            // Once `commit` was called, Firefox and WebKit do not tell the transaction why it failed.
            added.onerror = () => reject(added.error)
          }
        }),
    )
  /** All or nothing of these; where it is nothing, each by itself. */
  const keep = async (entries: Entry[]): Promise<void> => {
    const numbers = entries.map(({ log }) => (log ? ++last : 0))
    try {
      await write(entries, numbers)
      for (const [i, { resolve }] of entries.entries()) resolve(numbers[i]!)
    } catch (error) {
      // Another tab has taken a number; nothing of ours was written.
      if ((error as DOMException | null)?.name === 'ConstraintError') {
        await catchUp()
        await keep(entries)
      } else if (entries.length > 1) for (const one of entries) await keep([one])
      else entries[0]!.reject(error)
    }
  }
  let waiting: Entry[] = []
  return {
    durable: true,
    id: () => ask('readonly', (store) => store.get('id')),
    writeId: async (id) => void (await ask('readwrite', (store) => store.put(id, 'id'))),
    append: (event, log, queue) =>
      new Promise((resolve, reject) => {
        // What one task tracks is written at once: a transaction costs more than what is in it.
        if (waiting.push({ event, log, queue, resolve, reject }) > 1) return
        queueMicrotask(async () => {
          const all = waiting
          waiting = []
          // Not all in one task of the page either.
          for (let i = 0; i < all.length; i += SLICE) {
            const entries = all.slice(i, i + SLICE)
            await keep(entries).catch((error) => entries.forEach((one) => void one.reject(error)))
          }
        })
      }),
    since: (seq) =>
      ask(
        'readonly',
        (store) => store.getAll(IDBKeyRange.bound(seq, Infinity, true)) as IDBRequest<[number, LotseEvent][]>,
      ),
    trim: (seq) => ask('readwrite', (store) => store.delete(IDBKeyRange.bound(1, seq))),
    queued: (name, most) =>
      use('readonly', async (store) => {
        const keys = promisifyRequest(store.getAllKeys(rangeOf(name), most))
        const events = promisifyRequest(store.getAll(rangeOf(name), most) as IDBRequest<LotseEvent[]>)
        const [names, values] = [await keys, await events]
        return values.map((event, i): QueueEntry => [String(names[i]), event])
      }),
    size: async (name) => weigh((await ask('readonly', (store) => store.getAllKeys(rangeOf(name)))) as string[]),
    remove: (keys) =>
      use('readwrite', (store) => {
        for (const key of keys) store.delete(key)
        return promisifyRequest(store.transaction)
      }),
    readState: () => ask('readonly', (store) => store.get('state') as IDBRequest<ClassifierState | undefined>),
    writeState: async (state) => void (await ask('readwrite', (store) => store.put(state, 'state'))),
    async erase() {
      const entries = await ask('readonly', (store) => store.count())
      await ask('readwrite', (store) => store.clear())
      await drop()
      return entries
    },
    close,
  }
}
