import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { openStore } from '../src/store/openStore.ts'
import type { Store } from '../src/store/store.ts'

export interface FreshStore {
  /** Of the present test. */
  store: Store
  /** Where its file `events.db` stands. */
  folder: string
}

/** An empty store of its own for each test of a file, in a real SQLite file; gone afterwards. */
export function freshStore(): FreshStore {
  const fresh = {} as FreshStore
  beforeEach(() => {
    fresh.folder = mkdtempSync(join(tmpdir(), 'lotse-store-'))
    fresh.store = openStore(join(fresh.folder, 'events.db'))
  })
  afterEach(() => {
    fresh.store.close()
    rmSync(fresh.folder, { recursive: true })
  })
  return fresh
}
