/** One thing that Lotse keeps in this browser. */
export interface Stored {
  where: string
  key: string
  bytes: number
}

/** Every key of ours begins with this. */
export const isOurs = (key: string): boolean => /^lotse\b/.test(key)

const sizeOf = (value: unknown): number =>
  new Blob([typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]).size

/** Everything of ours in this browser: localStorage and IndexedDB, and what should not be there. Creates nothing. */
export async function listStored(): Promise<Stored[]> {
  const stored: Stored[] = []
  try {
    for (const [where, storage] of Object.entries({ localStorage, sessionStorage }))
      for (const key of Object.keys(storage).filter(isOurs))
        stored.push({ where, key, bytes: sizeOf(storage.getItem(key)) })
    const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('lotse'))
    for (const name of names) stored.push(...(await entriesOf(name!)))
  } catch {}
  return stored
}

function entriesOf(name: string): Promise<Stored[]> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    request.onerror = () => resolve([])
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => db.close()
      const found: Stored[] = []
      if (!db.objectStoreNames.contains('kv')) {
        db.close()
        return resolve(found)
      }
      const cursor = db.transaction('kv').objectStore('kv').openCursor()
      cursor.onerror = () => resolve(found)
      cursor.onsuccess = () => {
        if (!cursor.result) {
          db.close()
          return resolve(found)
        }
        found.push({ where: `IndexedDB ${name}`, key: String(cursor.result.key), bytes: sizeOf(cursor.result.value) })
        cursor.result.continue()
      }
    }
  })
}
