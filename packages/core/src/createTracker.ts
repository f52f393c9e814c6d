import type {
  Cell,
  EventLog,
  FaultCode,
  LotseConfig,
  LotseEvent,
  Platform,
  Plugin,
  Properties,
  TrackResult,
  Visitor,
} from '@lotse/contract'
import { callPlugins } from './callPlugins.ts'
import { createCell } from './createCell.ts'
import { changedFacts, mergeFacts } from './mergeFacts.ts'
import { createSender } from './queue/createSender.ts'
import { withoutLocal } from './withoutLocal.ts'

/** Events held before a choice of consent; beyond it the newest are refused. */
const HELD = 200
/** Segment's limit for one event, bytes; UTF-16 length is near enough to refuse what is far beyond it. */
const LARGEST = 32_000

export interface TrackerOptions {
  config: LotseConfig
  platform: Platform
  /** In this order each sees every event. */
  plugins: Plugin[]
  report(code: FaultCode, detail?: unknown): void
}

export interface Tracker {
  visitor: Cell<Visitor>
  /** Resolves once it is decided whether the event is on disk, in memory only, or dropped; never rejects. */
  track(event: string, properties?: Properties, kind?: Partial<LotseEvent>): Promise<TrackResult>
  facts(facts: Properties): void
  /** Sends what waits; resolves when it was acknowledged or put off. */
  flush(): Promise<void>
  /** Erases log, queue and id; resolves with the number of entries. */
  erase(): Promise<number>
  destroy(): void
}

interface Held {
  event: LotseEvent
  done(result: TrackResult): void
}

/** Makes events, lets plugins see them, holds them for consent, keeps them in log and queue, has them sent. */
export function createTracker({ config, platform, plugins, report }: TrackerOptions): Tracker {
  const visitor = createCell<Visitor>({
    consent: { status: 'unknown', granted: {}, confirmed: false },
    id: undefined,
    context: undefined,
    facts: {},
    answer: undefined,
    slots: {},
  })
  const hooks = callPlugins(plugins, report)
  let opening: Promise<EventLog> | undefined
  let held: Held[] = []
  /** Delivered, waiting for the durable consent record. */
  let unwritten: Held[] = []
  let told: Properties = {}
  let userId: string | undefined

  const openLog = (): Promise<EventLog> =>
    (opening ??= platform.openLog().then(async (log) => {
      let id = await log.id()
      if (!id) await log.writeId((id = visitor.get().id ?? platform.uuid(platform.now())))
      if (!log.durable) report('storage-blocked')
      visitor.set({ id })
      return log
    }))
  const sender = createSender({ config, platform, openLog, report })

  const make = (name: string, properties: Properties | undefined, kind: Partial<LotseEvent>): LotseEvent => {
    const now = platform.now()
    const { context, facts, consent } = visitor.get()
    const changed = changedFacts(told, facts)
    told = facts
    return {
      messageId: platform.uuid(now),
      type: 'track',
      event: name,
      anonymousId: '',
      ...(userId && { userId }),
      timestamp: new Date(now).toISOString(),
      properties: properties ?? {},
      ...kind,
      context: {
        ...context,
        ...(changed && { facts: withoutLocal(changed, config.facts) }),
        consent: consent.granted,
      },
    }
  }

  const write = async ({ event, done }: Held): Promise<void> => {
    const { granted } = visitor.get().consent
    try {
      const log = await openLog()
      if (hooks.gate() !== 'pass') return done({ id: event.messageId, state: 'dropped', reason: 'consent' })
      event.anonymousId = visitor.get().id!
      const send = !!granted.analytics && !!config.collect
      const seq = await log.append(event, !!granted.personalization, send)
      if (seq) hooks.tell('onStored', event, seq)
      if (send) sender.add(event)
      done({ id: event.messageId, state: log.durable ? 'durable' : 'memory' })
    } catch (error) {
      report('storage-full', String(error))
      done({ id: event.messageId, state: 'dropped', reason: 'storage' })
    }
  }

  const deliver = (one: Held): void => {
    one.event.context = { ...one.event.context, consent: visitor.get().consent.granted }
    const event = hooks.onEvent(one.event)
    if (!event) {
      one.done({ id: one.event.messageId, state: 'dropped', reason: 'plugin' })
      return
    }
    if (JSON.stringify(event).length > LARGEST) {
      report('event-too-large', event.event)
      one.done({ id: event.messageId, state: 'dropped', reason: 'too-large' })
      return
    }
    hooks.tell('onDelivered', event)
    if (visitor.get().consent.confirmed) void write({ ...one, event })
    else unwritten.push({ ...one, event })
  }

  const settle = (): void => {
    const gate = hooks.gate()
    if (gate === 'hold') return
    const waiting = held
    held = []
    for (const one of waiting) {
      if (gate === 'pass') deliver(one)
      else one.done({ id: one.event.messageId, state: 'dropped', reason: 'consent' })
    }
    const ready = gate === 'drop' || visitor.get().consent.confirmed ? unwritten : []
    unwritten = unwritten.slice(ready.length)
    for (const one of ready) {
      if (gate === 'pass') void write(one)
      else one.done({ id: one.event.messageId, state: 'dropped', reason: 'consent' })
    }
  }

  const track: Tracker['track'] = (name, properties, kind = {}) =>
    new Promise((done) => {
      const one = { event: make(name, properties, kind), done }
      const id = one.event.messageId
      if (kind.userId) userId = kind.userId
      const gate = hooks.gate()
      if (gate === 'pass') deliver(one)
      else if (gate === 'hold' && held.length < HELD) held.push(one)
      else done({ id, state: 'dropped', reason: gate === 'hold' ? 'full' : 'consent' })
    })

  const facts = (more: Properties): void => visitor.set({ facts: mergeFacts(visitor.get().facts, more) })
  const undo = hooks.setup({ config, visitor, platform, track, facts, openLog, report })
  let consent = visitor.get().consent
  const unwatch = visitor.watch((now) => {
    if (now.consent === consent) return
    consent = now.consent
    if (consent.confirmed && (consent.granted.analytics || consent.granted.personalization))
      void openLog().then(sender.start, () => {})
    settle()
  })
  settle()

  const close = (): void => {
    sender.stop()
    void opening?.then((log) => log.close())
    opening = undefined
  }
  return {
    visitor,
    track,
    facts,
    flush: sender.flush,
    async erase() {
      sender.stop()
      const log = await (opening ?? platform.openLog())
      opening = undefined
      told = {}
      userId = undefined
      visitor.set({ id: undefined })
      return log.erase()
    },
    destroy() {
      unwatch()
      undo()
      close()
    },
  }
}
