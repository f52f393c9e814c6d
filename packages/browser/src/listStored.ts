/** One thing that Lotse keeps in this browser. */
export interface Stored {
  where: string
  key: string
  bytes: number
}

/** One thing and what it says. */
export interface Entry {
  where: string
  key: string
  value: unknown
}

/** Every key of ours begins with this. */
export const isOurs = (key: string): boolean => /^lotse\b/.test(key)

/** Bytes of its text. */
export const sizeOf = (value: unknown): number =>
  new Blob([typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]).size

/** Everything of ours in this browser: localStorage and IndexedDB, and what should not be there. Creates nothing. */
export const listStored = async (): Promise<Stored[]> =>
  (await readStored()).map(({ where, key, value }) => ({ where, key, bytes: sizeOf(value) }))

/** The same with what it says. */
export async function readStored(): Promise<Entry[]> {
  const stored: Entry[] = []
  try {
    for (const [where, storage] of Object.entries({ localStorage, sessionStorage }))
      for (const key of Object.keys(storage).filter(isOurs)) stored.push({ where, key, value: storage.getItem(key) })
    const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith('lotse'))
    for (const name of names) stored.push(...(await entriesOf(name!)))
  } catch {}
  return stored
}

function entriesOf(name: string): Promise<Entry[]> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    request.onerror = () => resolve([])
    // Erased since it was listed: opening it must not make it anew. In WebKit what was aborted stays, empty.
    request.onupgradeneeded = () => {
      request.onerror = null
      request.transaction!.abort()
      const deletion = indexedDB.deleteDatabase(name)
      deletion.onsuccess = deletion.onerror = () => resolve([])
    }
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => db.close()
      const found: Entry[] = []
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
        found.push({ where: `IndexedDB ${name}`, key: String(cursor.result.key), value: cursor.result.value })
        cursor.result.continue()
      }
    }
  })
}
