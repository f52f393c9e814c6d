import type { BuiltConfig } from './built.ts'
import type { ConsentState } from './consent.ts'
import type { EventContext, Json, LotseEvent, Properties, TrackResult } from './event.ts'
import type { FaultCode } from './faults.ts'
import type { Answer, ClassifierState, Facts } from './state.ts'

/** The one cell that the parts share. Each key has one writer; anyone may watch. */
export interface Visitor {
  /** Written by consent. */
  consent: ConsentState
  /** Written by core: who this browser is, once that may be known. */
  id: string | undefined
  /** Written by pageFacts: page, campaign, device, channel and language of this page; undefined until the body begins. */
  context: EventContext | undefined
  /** Written by core: facts of the site, from the page or from `lotse('facts', …)`. */
  facts: Facts
  /** Written by persona; undefined while nothing may be or is known. */
  answer: Answer | undefined
  /** Written by slots: slot → what it shows and why. */
  slots: { [slot: string]: SlotDecision }
}

export interface SlotDecision {
  slot: string
  /** `default` where nothing else was chosen. */
  variant: string
  /** Why: `rule`, `test`, `holdout`, `none` (no variant holds), `late`, `no-consent`, `preview`, `missing` (no template). */
  reason: string
  /** Of a test: the arm. */
  arm?: string
  /** In the holdout: the variant they would have seen. */
  instead?: string
  bucket?: number
}

/** A value that can be watched; a late watcher is told the present value, changes drain in order. */
export interface Cell<T> {
  get(): T
  set(patch: Partial<T>): void
  /** Calls back at once and after each change; returns its undo. */
  watch(see: (value: T) => void): () => void
}

/** What the parts of first paint share. */
export interface Stage {
  config: BuiltConfig
  visitor: Cell<Visitor>
  platform: Platform
  /** Merges into the facts of the site; null forgets one. */
  facts(facts: Properties): void
  report(code: FaultCode, detail?: unknown): void
}

/** What a plugin is given. */
export interface Host extends Stage {
  /** Never throws, never rejects. */
  track(event: string, properties?: Properties): Promise<TrackResult>
}

/**
 * A plain object with a name and a few optional, synchronous hooks. One that throws is reported and skipped; the page
 * never sees it.
 */
export interface Plugin {
  name: string
  /** Once, in list order; returns its own undo. */
  setup?(host: Host): void | (() => void)
  /** In list order: change the event, or drop it by returning null. */
  onEvent?(event: LotseEvent): LotseEvent | null
  /** `hold` keeps events in memory until it is decided. */
  gate?(): 'pass' | 'hold' | 'drop'
  /** In the same task as `track`: the event as it will be stored. */
  onDelivered?(event: LotseEvent): void
  /** The event is durable, as entry number `seq` of the log. */
  onStored?(event: LotseEvent, seq: number): void
}

/** The world as first paint needs it; `@lotse/browser` brings a browser's. */
export interface Platform {
  now(): number
  /** Synchronous text store for first paint (localStorage); where it is blocked, nothing is kept. */
  mirror: {
    read(key: string): string | undefined
    write(key: string, text: string): void
    remove(key: string): void
    /** Calls back when another tab changed this key. */
    onChange(key: string, changed: () => void): () => void
  }
  /** Global Privacy Control and Do Not Track. */
  signals(): { gpc: boolean; dnt: boolean }
}

/** The durable consent record, as JSON, in a database of its own; undefined where there is none or it cannot be kept. */
export interface RecordStore {
  read(): Promise<string | undefined>
  write(record: string): Promise<unknown>
}

/** The world as keeping and sending need it, after first paint. */
export interface Backstage {
  /** UUIDv7 of a time, ms since epoch. */
  uuid(now: number): string
  openLog(): Promise<EventLog>
  records: RecordStore
  /** Resolves with the answer; status 0: there was none. Never rejects. */
  send(url: string, body: string, leaving: boolean): Promise<SendResult>
  /** Runs alone among tabs where locks exist, when it is its turn; not at all where the page is left before. */
  alone(name: string, work: () => Promise<void>): Promise<void>
  /** Calls once after `ms`; returns its undo. */
  after(ms: number, call: () => void): () => void
  /** Calls back when the page is hidden or left. */
  onLeave(leave: () => void): () => void
  /** Calls back when the page is seen again (visible, or back from the bfcache). */
  onReturn(back: () => void): () => void
}

export interface SendResult {
  status: number
  /** Of `Retry-After`, ms; 0: none. */
  retryAfter: number
}

/** A waiting event. Its key: the queue's name (one letter), the message id, a dot, and the bytes of its JSON. */
export type QueueEntry = [key: string, event: LotseEvent]

/**
 * Where events go: the socket of destinations. Each has a queue of its own and the same promises: on disk first, kept
 * until acknowledged, in batches of Segment's shape (`{ batch, sentAt, writeKey }`).
 */
export interface Sink {
  /** One letter, `q` to `z`: its queue's keys begin with it. */
  name: string
  /** Address for batches. */
  url: string
  writeKey?: string
  /** Nothing is queued for it unless this purpose is granted. */
  purpose: string
  /** The event as this destination gets it; undefined: not at all. Must not change the one given. */
  shape?(event: LotseEvent): LotseEvent | undefined
}

/** The durable log and queue: one IndexedDB store, or memory where that is blocked. */
export interface EventLog {
  durable: boolean
  /** Who this browser is; undefined before the first write. */
  id(): Promise<string | undefined>
  /** Gives this browser its id. */
  writeId(id: string): Promise<void>
  /** One transaction: writes log entry and queue entries. Resolves with the log entry's number (0: not logged). */
  append(event: LotseEvent, log: boolean, queue: QueueEntry[]): Promise<number>
  /** Log entries with a number above `seq`, in order. */
  since(seq: number): Promise<[seq: number, event: LotseEvent][]>
  /** Forgets log entries up to this number; the saved state contains them. */
  trim(seq: number): Promise<void>
  /** Of the queue of this name, oldest first. */
  queued(name: string, most: number): Promise<QueueEntry[]>
  /** What the queue of this name holds. */
  size(name: string): Promise<{ events: number; bytes: number }>
  remove(keys: string[]): Promise<void>
  readState(): Promise<ClassifierState | undefined>
  writeState(state: ClassifierState): Promise<void>
  /** Erases all and closes; resolves with the number of entries erased. */
  erase(): Promise<number>
  close(): void
}

/** What code asks of `lotse(command, …)`. */
export type Call = [command: string, ...values: (Json | Function | undefined)[]]
