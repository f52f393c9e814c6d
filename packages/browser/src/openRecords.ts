import type { ConsentRecord, RecordStore } from '@lotse/contract'

const STORE = 'kv'
const KEY = 'record'

/**
 * The consent record in a database of its own, which outlives a withdrawal; opened for each read and write alone, so that it
 * stands in nobody's way, and written through to the disk. Where it is blocked, the choice lasts for the page.
 */
export function openRecords(name = 'lotse-consent'): RecordStore {
  const ask = <T>(mode: IDBTransactionMode, work: (records: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> =>
    new Promise<T>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE)
      opening.onerror = opening.onblocked = reject
      opening.onsuccess = () => {
        const database = opening.result
        const transaction = database.transaction(STORE, mode, { durability: 'strict' })
        const request = work(transaction.objectStore(STORE))
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = reject
        transaction.commit?.()
        // Takes effect when the transaction has ended.
        database.close()
      }
    }).catch(() => undefined)
  return {
    read: () => ask<ConsentRecord | undefined>('readonly', (records) => records.get(KEY)),
    write: async (record) => void (await ask('readwrite', (records) => records.put(record, KEY))),
  }
}
