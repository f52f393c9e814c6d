import type { ConsentReceipt, Json, LotseEvent } from '@lotse/contract'
import type Database from 'libsql'

/** One request's worth of what is to be made durable. */
export interface Write {
  events: LotseEvent[]
  deadLetters?: DeadLetter[]
  /** When the server received it, ms since epoch. */
  receivedAt: number
  /** The sender said that it is a robot. */
  bot?: boolean
  /** Where it stands in a stream; the same place counts once. */
  origin?: Origin
}

/** A place in a stream that feeds the store. */
export interface Origin {
  /** Name and birth of the stream: one that is made anew counts from 1 again. */
  stream: string
  seq: number
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
  /** Imported facts by dot path. */
  facts: { [path: string]: Json }
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

/** One fact of one known customer. */
export interface PersonFact {
  userId: string
  path: string
  value: Json
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
  /** Writes something of no meaning: throws where the disk takes nothing at present. */
  probe(): void
  /** By `anonymousId` or `userId`. */
  person(id: string): Person
  /** Erases a person by `anonymousId` or `userId`, from every table; returns the number of events erased. */
  erase(id: string): number
  /** The `anonymousId`s that only this person used. */
  devicesOf(id: string): string[]
  /** Writes a whole copy into a new file, while others write. Throws where that is there or cannot be written. */
  backup(file: string): void
  /** Erases what came from one browser, by its `anonymousId` alone; returns the number of events erased. */
  eraseDevice(id: string): number
  /** What a stream says of an erasure: erases now, and what stands before it in the stream is not stored later either. */
  eraseFromStream(id: string, whom: 'person' | 'device', origin: Origin): number
  /** Forgets which places of a stream were counted up to `seq`: nothing up to there comes again. */
  settled(origin: Origin): void
  /** Facts of a known customer by dot path; null forgets one. Returns how many facts were changed. */
  setFacts(facts: PersonFact[], now: number): number
  /** What was imported about a customer, by dot path. */
  factsOf(userId: string): { [path: string]: Json }
  /** When this person last bought, in any channel; ms since epoch. By `userId` or `anonymousId`. */
  lastPurchase(id: string): number | undefined
  /** Counts one choice of consent, which names nobody. */
  countReceipt(receipt: ConsentReceipt, origin?: Origin): void
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
