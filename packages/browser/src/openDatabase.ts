import type { UseStore } from 'idb-keyval'

const STORE = 'kv'

/** A store for idb-keyval that makes room: it closes when another tab erases, and opens again when it is needed. */
export interface Database {
  /** What `work` asks for, it asks for at once: its transaction is committed when it returns. */
  use: UseStore
  close(): void
  /** Deletes the database, also with other tabs open; from then on it cannot be used. */
  drop(): Promise<void>
}

/**
 * Opens lazily: nothing is created before first use. idb-keyval's own `createStore` sets no `onversionchange`, so that a
 * second tab blocks deletion for seconds.
 */
export function openDatabase(name: string): Database {
  let opening: Promise<IDBDatabase> | undefined
  let dropped = false
  const forget = (): void => {
    opening = undefined
  }
  const open = (): Promise<IDBDatabase> =>
    (opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      // Work that was still on its way must not bring back what was erased.
      if (dropped) throw new Error('dropped')
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => void request.result.createObjectStore(STORE)
      request.onerror = () => reject(request.error)
      request.onblocked = () => reject(new Error('blocked'))
      request.onsuccess = () => {
        const db = request.result
        db.onversionchange = () => {
          db.close()
          forget()
        }
        db.onclose = forget
        resolve(db)
      }
    }).catch((error) => {
      forget()
      throw error
    }))
  const close = (): void => {
    void opening?.then((db) => db.close()).catch(() => {})
    forget()
  }
  return {
    async use(mode, work) {
      // Committed by hand: one that waits for its page's next event when that page goes into the bfcache stays open there,
      // and in WebKitGTK 2.50 every later page waits for it for ever; Chromium 156 drops what it has written.
      const run = async () => {
        const store = (await open()).transaction(STORE, mode).objectStore(STORE)
        const result = work(store)
        store.transaction.commit?.()
        return result
      }
      try {
        return await run()
      } catch (error) {
        // A connection that the browser lost (WebKit 197050) throws InvalidStateError: one more try with a new one.
        if ((error as DOMException).name !== 'InvalidStateError') throw error
        forget()
        return run()
      }
    },
    close,
    drop() {
      dropped = true
      close()
      return new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = request.onerror = request.onblocked = () => resolve()
      })
    },
  }
}
