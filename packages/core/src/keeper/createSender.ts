import type { Backstage, EventLog, FaultCode, LotseEvent, QueueEntry, Sink } from '@lotse/contract'
import { bytesOfKey, firstBatch, MOST } from './firstBatch.ts'
import { retryDelay } from './retryDelay.ts'
import { verdictOf } from './verdictOf.ts'

/** How long a first event waits for others, ms. */
const WAIT = 2_000
/** What may wait to be sent: beyond it the newest is refused. */
const FULL = 10_000
const FULL_BYTES = 5_000_000
/** Where so many wait, a request carries more, so that the queue does not run full; three times, as reading them is one task. */
const LONG = 1_000
const TIMES = 3

export interface Sender {
  /** No room for so many bytes more, as far as this tab knows. */
  isFull(bytes: number): boolean
  /** On its way to the disk: a page that is left before it is there sends it all the same. */
  hold(entry: QueueEntry): void
  /** A queued event: it is sent within seconds, or when the page is left. `onDisk` false: only here. */
  add(entry: QueueEntry, onDisk: boolean): void
  /** Begins with what earlier pages left behind. */
  start(log: EventLog): void
  /** Resolves when all that waits is acknowledged, refused or put off. */
  flush(): Promise<void>
  stop(): void
}

interface SenderOptions {
  sink: Sink
  backstage: Backstage
  now(): number
  report(code: FaultCode, detail?: unknown): void
  /** Entries are on their way: what they say cannot be changed any more. */
  onSending(entries: QueueEntry[]): void
}

/** Sends the queue of one destination: one tab at a time, each event kept until it is acknowledged. */
export function createSender({ sink, backstage, now, report, onSending }: SenderOptions): Sender {
  const { name, url, writeKey } = sink
  /** This page's events that no request carries; among them those that are nowhere else. */
  const unsent = new Map<string, LotseEvent>()
  const memory = new Map<string, LotseEvent>()
  let size = { events: 0, bytes: 0 }
  let log: EventLog | undefined
  let stopTimer: (() => void) | undefined
  let failures = 0
  /** The collector said when to come again. */
  let told = false
  let unlisten = (): void => {}
  /** What went out while the page was hidden or left: not asked of the disk again before it is answered. */
  let parting: Promise<unknown> = Promise.resolve()

  const later = (ms: number): void => {
    if (!log) return
    stopTimer?.()
    stopTimer = backstage.after(ms, () => {
      told = false
      void flush()
    })
  }
  const weigh = async (): Promise<void> => {
    if (log) size = await log.size(name)
  }

  /** True: go on with the rest. Synchronous up to the request: when the page is being left nothing else would run. */
  const sendBatch = async (entries: QueueEntry[], leaving: boolean): Promise<boolean> => {
    for (const [key] of entries) unsent.delete(key)
    onSending(entries)
    const sentAt = new Date(now()).toISOString()
    const body = JSON.stringify({ batch: entries.map(([, event]) => event), sentAt, ...(writeKey && { writeKey }) })
    const { status, retryAfter } = await backstage.send(url, body, leaving)
    if (!log) return false
    const verdict = verdictOf(status)
    if (verdict === 'split' && entries.length > 1) {
      const half = entries.length >> 1
      const rest = sendBatch.bind(undefined, entries.slice(half), leaving)
      return (await sendBatch(entries.slice(0, half), leaving)) ? rest() : leaving && rest()
    }
    // Too large by itself, or nothing had room for it while the page was left (send.ts): asked again, the collector will say.
    if (verdict === 'later' || (verdict === 'split' && leaving)) {
      for (const [key, event] of entries) unsent.set(key, event)
      told = retryAfter > 0
      later(retryDelay(++failures, retryAfter))
      await weigh()
      return false
    }
    failures = 0
    if (verdict !== 'stored') report('send-refused', { status, events: entries.length })
    const keys = entries.map(([key]) => key)
    for (const key of keys) {
      memory.delete(key)
      size.events--
      size.bytes -= bytesOfKey(key)
    }
    await log.remove(keys)
    return true
  }

  /** One batch with the lock: other tabs get their turn between two, and one that is frozen holds it for one only. */
  const work = async (): Promise<void> => {
    for (let more = true; more && log && !told; ) {
      more = false
      await backstage.alone(`lotse-send-${name}`, async () => {
        let entries: QueueEntry[]
        let before: unknown
        do {
          await (before = parting)
          // What is nowhere else goes with keepalive, whatever waits.
          const times = size.events > LONG && !memory.size ? TIMES : 1
          entries = firstBatch(memory.size ? [...memory] : ((await log?.queued(name, MOST * times)) ?? []), times)
        } while (before !== parting)
        more = entries.length > 0 && (await sendBatch(entries, false))
      })
    }
    if (!failures) await weigh()
  }
  let working: Promise<void> | undefined
  const flush = (): Promise<void> => {
    if (told || !log) return Promise.resolve()
    stopTimer?.()
    stopTimer = undefined
    const round: Promise<void> = (working ?? Promise.resolve())
      .then(work)
      .catch(() => later(retryDelay(++failures, 0)))
      .then(() => {
        if (working === round) working = undefined
        if (unsent.size && !stopTimer) later(WAIT)
      })
    working = round
    return round
  }
  const leave = (): void => {
    for (let rest = [...unsent]; rest.length; ) {
      const batch = firstBatch(rest)
      rest = rest.slice(batch.length)
      parting = Promise.allSettled([parting, sendBatch(batch, true)])
    }
  }

  return {
    isFull: (bytes) => size.events >= FULL || size.bytes + bytes > FULL_BYTES,
    hold: ([key, event]) => void unsent.set(key, event),
    add([key, event], onDisk) {
      if (!onDisk) memory.set(key, event)
      size.events++
      size.bytes += bytesOfKey(key)
      if (unsent.size >= MOST && !failures && !working) void flush()
      else if (!stopTimer && !working) later(WAIT)
    },
    start(opened) {
      if (log) return
      log = opened
      const undos = [backstage.onLeave(leave), backstage.onReturn(() => void flush())]
      unlisten = () => undos.forEach((undo) => void undo())
      void weigh().then(flush, () => {})
    },
    flush,
    stop() {
      log = undefined
      stopTimer?.()
      stopTimer = undefined
      told = false
      unsent.clear()
      memory.clear()
      unlisten()
    },
  }
}
