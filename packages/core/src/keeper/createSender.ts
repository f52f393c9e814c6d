import type { Backstage, EventLog, FaultCode, LotseConfig, LotseEvent } from '@lotse/contract'
import { retryDelay } from './retryDelay.ts'
import { verdictOf } from './verdictOf.ts'

/** Events in one request, and how long a first one waits for others, ms. */
const MOST = 50
const WAIT = 2_000
/** Characters in one request: under the 64 KiB that all keepalive requests of a page share (WHATWG Fetch). */
const LARGEST = 48_000

export interface Sender {
  /** A queued event: it is sent within seconds, or when the page is left. */
  add(event: LotseEvent): void
  /** Begins with what earlier pages left behind. */
  start(): void
  flush(): Promise<void>
  stop(): void
}

interface SenderOptions {
  config: Pick<LotseConfig, 'collect'>
  backstage: Backstage
  now(): number
  openLog(): Promise<EventLog>
  report(code: FaultCode, detail?: unknown): void
}

/** Sends the queue: one tab at a time, each event kept until it is acknowledged. */
export function createSender({ config, backstage, now, openLog, report }: SenderOptions): Sender {
  const { endpoint = '', writeKey } = config.collect ?? {}
  const url = `${endpoint.replace(/\/$/, '')}/v1/batch`
  /** This page's events that nobody has acknowledged and no request carries. */
  const unsent = new Map<string, LotseEvent>()
  let stopTimer: (() => void) | undefined
  let failures = 0
  let stopped = true
  let unlisten = (): void => {}

  const bodyOf = (batch: LotseEvent[]): string =>
    JSON.stringify({ batch, sentAt: new Date(now()).toISOString(), ...(writeKey && { writeKey }) })

  const later = (ms: number): void => {
    if (stopped) return
    stopTimer?.()
    stopTimer = backstage.after(ms, () => void flush())
  }

  /** True: go on with the rest. */
  const sendBatch = async (log: EventLog, entries: [key: string, event: LotseEvent][]): Promise<boolean> => {
    for (const [, event] of entries) unsent.delete(event.messageId)
    const { status, retryAfter } = await backstage.send(url, bodyOf(entries.map(([, event]) => event)), false)
    if (stopped) return false
    const verdict = verdictOf(status)
    if (verdict === 'split' && entries.length > 1) {
      const half = entries.length >> 1
      return (await sendBatch(log, entries.slice(0, half))) && sendBatch(log, entries.slice(half))
    }
    if (verdict === 'later') {
      for (const [, event] of entries) unsent.set(event.messageId, event)
      later(retryDelay(++failures, retryAfter))
      return false
    }
    failures = 0
    if (verdict !== 'stored') report('send-refused', { status, events: entries.length })
    await log.remove(entries.map(([key]) => key))
    return true
  }

  const work = async (): Promise<void> => {
    if (stopped) return
    const log = await openLog()
    for (;;) {
      const entries = stopped ? [] : firstBatch(await log.queued(MOST))
      if (!entries.length || !(await sendBatch(log, entries))) return
    }
  }
  let working: Promise<void> | undefined
  const flush = (): Promise<void> => {
    stopTimer?.()
    stopTimer = undefined
    return (working ??= backstage
      .alone('lotse-send', work)
      .then((ran) => ran || later(WAIT))
      .catch(() => later(retryDelay(++failures, 0)))
      .then(() => {
        working = undefined
        if (unsent.size && !stopTimer) later(WAIT)
      }))
  }

  /** Synchronous, because nothing after the page's end runs; the entries stay queued until a later page sees the answer. */
  const leave = (): void => {
    const events = [...unsent.values()]
    unsent.clear()
    while (events.length) {
      const batch = firstBatch(events.map((event) => ['', event])).map(([, event]) => event)
      events.splice(0, batch.length)
      void backstage.send(url, bodyOf(batch), true).then(async ({ status }) => {
        if (stopped) return
        if (verdictOf(status) !== 'stored') return later(retryDelay(++failures, 0))
        await (await openLog()).remove(batch.map((event) => `q${event.messageId}`))
      })
    }
  }

  return {
    add(event) {
      unsent.set(event.messageId, event)
      if (unsent.size >= MOST) void flush()
      else if (!stopTimer && !working) later(WAIT)
    },
    start() {
      if (!stopped || !config.collect) return
      stopped = false
      const undos = [backstage.onLeave(leave), backstage.onReturn(() => void flush())]
      unlisten = () => undos.forEach((undo) => void undo())
      void flush()
    },
    flush,
    stop() {
      stopped = true
      stopTimer?.()
      stopTimer = undefined
      unsent.clear()
      unlisten()
    },
  }
}

/** As many of the first entries as fit, all of the same kind: anonymous and identified events never share a request. */
function firstBatch(entries: [key: string, event: LotseEvent][]): [key: string, event: LotseEvent][] {
  let size = 0
  const identified = !!entries[0]?.[1].userId
  const end = entries.findIndex(([, event], i) => {
    size += JSON.stringify(event).length
    return i >= MOST || (i > 0 && size > LARGEST) || !!event.userId !== identified
  })
  return end < 0 ? entries : entries.slice(0, end)
}
