import type { Tab } from '../engines/engine.ts'

/** Everything a page's origin keeps in the browser. */
export interface Stored {
  cookies: string
  local: { [key: string]: string }
  session: { [key: string]: string }
  caches: string[]
  /** Database → its entries as text. */
  databases: { [name: string]: string }
}

export function storedIn(tab: Tab): Promise<Stored> {
  return tab.evaluate(async () => {
    const once = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases: { [name: string]: string } = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await once(indexedDB.open(name))
      const entries: unknown[] = []
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([once(objects.getAllKeys()), once(objects.getAll())])
        entries.push(...keys.map((key, i) => [key, values[i]]))
      }
      database.close()
      databases[name] = JSON.stringify(entries)
    }
    return {
      cookies: document.cookie,
      local: { ...localStorage },
      session: { ...sessionStorage },
      caches: 'caches' in window ? await caches.keys() : [],
      databases,
    }
  })
}
