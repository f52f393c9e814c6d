import type { ConsentReceipt } from '@lotse/contract'
import { createGroupCommit } from './groupCommit.ts'
import type { Appended, Store, Write } from './store.ts'

/**
 * Where requests become durable: the store itself, or a stream in front of it. Each method resolves when what it did
 * survives the end of this process, and rejects where it does not.
 */
export interface Sink {
  commit(write: Write): Promise<Appended>
  /** Erases what came from one browser; resolves with how much was found here. */
  eraseDevice(anonymousId: string): Promise<number>
  countReceipt(receipt: ConsentReceipt): Promise<void>
  /** Rejects where nothing can be made durable at present. */
  ready(): Promise<void>
}

/** The store as a sink: one commit for all requests of a turn. */
export function storeSink(store: Store): Sink {
  return {
    commit: createGroupCommit(store),
    eraseDevice: async (id) => store.eraseDevice(id),
    countReceipt: async (receipt) => store.countReceipt(receipt),
    ready: async () => store.probe(),
  }
}
