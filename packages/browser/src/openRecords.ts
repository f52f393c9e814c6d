import type { ConsentRecord, RecordStore } from '@lotse/contract'
import { get, set } from 'idb-keyval'
import { openDatabase } from './openDatabase.ts'

/** The consent record in a database of its own, which outlives a withdrawal. Where it is blocked, the choice lasts for the page. */
export function openRecords(name = 'lotse-consent'): RecordStore {
  const { use } = openDatabase(name)
  return {
    read: () => get<ConsentRecord>('record', use).catch(() => undefined),
    write: (record) => set('record', record, use).catch(() => {}),
  }
}
