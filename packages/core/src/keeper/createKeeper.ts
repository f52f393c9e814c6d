import type { Backstage, EventLog } from '@lotse/contract'
import type { Parcel, Tracker } from '../createTracker.ts'
import { createSender } from './createSender.ts'

/** Keeps events: on disk before anything is sent, and there until the collector has acknowledged them. */
export interface Keeper {
  /** The durable log, opened at first use; only with consent confirmed. */
  openLog(): Promise<EventLog>
  /** Sends what waits; resolves when it was acknowledged or put off. */
  flush(): Promise<void>
  /** Erases log, queue and id, in memory and on disk; resolves with the number of entries. */
  erase(): Promise<number>
  close(): void
}

export function createKeeper(tracker: Tracker, backstage: Backstage): Keeper {
  const { config, visitor, platform, report } = tracker.host
  let opening: Promise<EventLog> | undefined

  const openLog = (): Promise<EventLog> =>
    (opening ??= backstage.openLog().then(async (log) => {
      let id = await log.id()
      if (!id) await log.writeId((id = visitor.get().id ?? backstage.uuid(platform.now())))
      if (!log.durable) report('storage-blocked')
      visitor.set({ id })
      return log
    }))
  const sender = createSender({ config, backstage, now: platform.now, openLog, report })
  const granted = (purpose: string): boolean => visitor.get().consent.granted[purpose] === true

  const keep = async ({ event, done }: Parcel): Promise<void> => {
    const result = { id: event.messageId, state: 'dropped' as const }
    try {
      const log = await openLog()
      const send = granted('analytics') && !!config.collect
      const remember = granted('personalization')
      if (!granted('analytics') && !remember) return done({ ...result, reason: 'consent' })
      event.anonymousId = visitor.get().id!
      const seq = await log.append(event, remember, send)
      if (seq) tracker.stored(event, seq)
      if (send) sender.add(event)
      done({ id: event.messageId, state: log.durable ? 'durable' : 'memory' })
    } catch (error) {
      report('storage-full', String(error))
      done({ ...result, reason: 'storage' })
    }
  }
  tracker.keepWith((parcel) => void keep(parcel))

  const unwatch = visitor.watch(({ consent }) => {
    if (consent.confirmed && (granted('analytics') || granted('personalization'))) void openLog().then(sender.start)
  })
  return {
    openLog,
    flush: sender.flush,
    async erase() {
      sender.stop()
      const log = await (opening ?? backstage.openLog())
      opening = undefined
      visitor.set({ id: undefined })
      return log.erase()
    },
    close() {
      unwatch()
      sender.stop()
      void opening?.then((log) => log.close())
    },
  }
}
