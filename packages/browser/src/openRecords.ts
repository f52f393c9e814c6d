import type { RecordStore } from '@lotse/contract'

const NAME = 'lotse-consent'
const STORE = 'kv'
const KEY = 'record'

/**
 * The consent record in a database of its own, which outlives a withdrawal; opened for each read and write alone, so that it
 * stands in nobody's way, and written through to the disk. Where it is blocked, the choice lasts for the page.
 */
export function openRecords(): RecordStore {
  const ask = <T>(mode: IDBTransactionMode, work: (records: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> =>
    new Promise<T>((resolve, reject) => {
      const opening = indexedDB.open(NAME)
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
      opening.onerror = opening.onblocked = reject
      opening.onsuccess = () => {
        const database = opening.result
        const transaction = database.transaction(STORE, mode, { durability: 'strict' })
        const request = work(transaction.objectStore(STORE))
        transaction.oncomplete = () => resolve(request.result)
        transaction.onabort = reject
        // By hand, as in openDatabase: left open in a page in the bfcache, every later page would wait for it.
        transaction.commit?.()
        // Takes effect when the transaction has ended.
        database.close()
      }
    }).catch(() => undefined)
  return {
    read: () => ask<string | undefined>('readonly', (records) => records.get(KEY)),
    write: (record) => ask('readwrite', (records) => records.put(record, KEY)),
  }
}
