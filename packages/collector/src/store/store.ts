import type { ConsentReceipt, LotseEvent } from '@lotse/contract'
import type Database from 'libsql'

/** One request's worth of what is to be made durable. */
export interface Write {
  events: LotseEvent[]
  deadLetters?: DeadLetter[]
  /** When the server received it, ms since epoch. */
  receivedAt: number
  /** The sender said that it is a robot. */
  bot?: boolean
}

/** What became of one write. */
export interface Appended {
  stored: number
  /** Events whose `messageId` was in the store already; the first one stands. */
  duplicates: number
}

/** An event that was refused, with the sentence why. */
export interface DeadLetter {
  reason: string
  name?: string
  visitor?: string
  userId?: string
  sample?: boolean
  /** Its JSON text, cut at a few kB; left out where it cannot be written. */
  body?: string
}

/** What `events` and `lines` go through. */
export interface Which {
  /** Only this `anonymousId`. */
  visitor?: string
  /** `visitor` (default): by anonymousId, timestamp, arrival; `time`: by timestamp, arrival. */
  order?: 'visitor' | 'time'
}

/** Everything known about one person, for their right of access (GDPR art. 15). */
export interface Person {
  id: string
  events: LotseEvent[]
  deadLetters: (DeadLetter & { receivedAt: number })[]
  /** As computed from the events: persona, phase, first and last visit per anonymousId. */
  visitors: { id: string; persona: string; phase: string; firstSeen: string; lastSeen: string; events: number }[]
}

export interface StoreCounts {
  events: number
  deadLetters: number
  /** Events of sample data. */
  sample: number
}

/** How often a choice was made on a day. */
export interface ReceiptCount {
  day: string
  source: string
  language: string
  hash: string
  purposes: ConsentReceipt['purposes']
  count: number
}

/** Where events are kept. Synchronous: when a method returns, what it did is on disk. */
export interface Store {
  /** Stores what is new in one transaction. Throws when the disk refuses; then nothing of it is stored. */
  append(events: LotseEvent[], receivedAt: number): Appended
  /** Several requests in one transaction, one answer each. */
  commit(writes: Write[]): Appended[]
  /** Events as they were sent; pages through the log, never holds all of it. */
  events(which?: Which): IterableIterator<LotseEvent>
  /** The same as JSON text, one event each. */
  lines(which?: Which): IterableIterator<string>
  /** The newest first. */
  deadLetters(most?: number): (DeadLetter & { receivedAt: number })[]
  counts(): StoreCounts
  /** By `anonymousId` or `userId`. */
  person(id: string): Person
  /** Erases a person by `anonymousId` or `userId`, from every table; returns the number of events erased. */
  erase(id: string): number
  /** Erases what came from one browser, by its `anonymousId` alone; returns the number of events erased. */
  eraseDevice(id: string): number
  /** Counts one choice of consent, which names nobody. */
  countReceipt(receipt: ConsentReceipt): void
  /** Choices from day to day (`2026-11-22`, inclusive), summed up. */
  receipts(from: string, to: string): ReceiptCount[]
  /** Removes every event of `context.sample: true`; returns their number. */
  removeSample(): number
  /** Deletes events and dead letters received more than `days` ago; returns the number of events. */
  retain(days: number, now: number): number
  close(): void
  /** For `createReports` of the same storage; nothing else reads it. */
  database: Database.Database
}
