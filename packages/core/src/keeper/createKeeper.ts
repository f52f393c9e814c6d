import type { Backstage, EventLog, QueueEntry, Sink } from '@lotse/contract'
import { bytesOf } from '../bytesOf.ts'
import type { Parcel, Tracker } from '../createTracker.ts'
import { createSender } from './createSender.ts'

/** Says how many events were refused because the queue was full. */
const LOST = 'events_dropped'
/** Room for its count to grow. */
const LOST_BYTES = 2_000

/** Keeps events: on disk before anything is sent, and there until their destination has acknowledged them. */
export interface Keeper {
  /** The durable log, opened at first use; only with consent confirmed. */
  openLog(): Promise<EventLog>
  /** Resolves when all that was tracked before is acknowledged, refused for good, or put off because nobody answers. */
  flush(): Promise<void>
  /** Erases log, queue and id, in memory and on disk; resolves with the number of entries. */
  erase(): Promise<number>
  close(): void
}

export function createKeeper(tracker: Tracker, backstage: Backstage, sinks: Sink[]): Keeper {
  const { visitor, platform, report } = tracker.host
  let opening: Promise<EventLog> | undefined
  /** The event that counts what was lost, as long as no request carries it. */
  let lost: QueueEntry | undefined
  const keeping = new Set<Promise<void>>()

  const openLog = (): Promise<EventLog> =>
    (opening ??= backstage.openLog().then(async (log) => {
      let id = await log.id()
      if (!id) await log.writeId((id = visitor.get().id ?? backstage.uuid(platform.now())))
      if (!log.durable) report('storage-blocked')
      visitor.set({ id })
      return log
    }))
  const onSending = (entries: QueueEntry[]): void => {
    if (entries.some(([key]) => key === lost?.[0])) lost = undefined
  }
  const senders = sinks.map((sink) => createSender({ sink, backstage, now: platform.now, report, onSending }))
  const granted = (purpose: string): boolean => visitor.get().consent.granted[purpose] === true

  const keep = async ({ event, bytes: own, done }: Parcel): Promise<void> => {
    const end = (state: 'durable' | 'memory' | 'dropped', reason?: string): void =>
      done({ id: event.messageId, state, ...(reason && { reason }) })
    const now = openLog()
    const mine = opening
    const log = await now
    const remember = granted('personalization')
    // Overtaken by a withdrawal: what is on its way must not come back.
    if (opening !== mine || !(granted('analytics') || remember)) return end('dropped', 'consent')
    event.anonymousId = visitor.get().id!
    let full = false
    const entries = sinks.flatMap((sink, i): [number, QueueEntry][] => {
      const shaped = granted(sink.purpose) && (sink.shape ? sink.shape(event) : event)
      if (!shaped) return []
      const bytes =
        event.event === LOST
          ? LOST_BYTES
          : shaped === event
            ? own + event.anonymousId.length
            : bytesOf(JSON.stringify(shaped))
      const refused = event.event !== LOST && senders[i]!.isFull(bytes)
      full ||= refused
      return refused ? [] : [[i, [`${sink.name}${event.messageId}.${bytes}`, shaped]]]
    })
    for (const [i, entry] of entries) senders[i]!.hold(entry)
    let onDisk = log.durable
    try {
      const seq = await log.append(event, remember, entries.map(([, entry]) => entry)) // biome-ignore format: one call
      if (seq) tracker.stored(event, seq)
    } catch (error) {
      if (opening !== mine) return end('dropped', 'consent')
      onDisk = false
      report('storage-full', String(error))
    }
    for (const [i, entry] of entries) {
      senders[i]!.add(entry, onDisk || !log.durable)
      if (event.event === LOST) lost ??= entry
    }
    if (full) lose(log)
    end(...((full ? ['dropped', 'queue-full'] : [onDisk ? 'durable' : 'memory']) as ['dropped', string]))
  }
  const lose = (log: EventLog): void => {
    if (!lost) void tracker.track(LOST, { count: 1, reason: 'queue-full' })
    else {
      const properties = lost[1].properties as { count: number }
      properties.count++
      void log.append(lost[1], false, [lost]).catch(() => {})
    }
  }
  tracker.keepWith((parcel) => {
    const one: Promise<void> = keep(parcel)
      .catch((error) => {
        report('storage-blocked', String(error))
        parcel.done({ id: parcel.event.messageId, state: 'dropped', reason: 'storage' })
      })
      .then(() => void keeping.delete(one))
    keeping.add(one)
  })

  const unwatch = visitor.watch(({ consent }) => {
    if (consent.confirmed && (granted('analytics') || granted('personalization')))
      void openLog().then((log) => senders.forEach((sender) => void sender.start(log)), () => {}) // biome-ignore format: one call
  })
  const stop = (): void => senders.forEach((sender) => void sender.stop())
  return {
    openLog,
    async flush() {
      await tracker.handed()
      await Promise.all(keeping)
      await opening
      await Promise.all(senders.map((sender) => sender.flush()))
    },
    async erase() {
      stop()
      const was = opening
      opening = lost = undefined
      visitor.set({ id: undefined })
      return (await (was ?? backstage.openLog())).erase()
    },
    close() {
      unwatch()
      stop()
      void opening?.then((log) => log.close())
    },
  }
}
