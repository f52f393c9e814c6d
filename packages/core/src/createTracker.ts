import type { Backstage, Host, LotseEvent, Plugin, Properties, Stage, TrackResult, Visitor } from '@lotse/contract'
import { bytesOf } from './bytesOf.ts'
import { callPlugins } from './callPlugins.ts'
import { changedFacts } from './changedFacts.ts'

/** Events held before a choice of consent; beyond it the newest are refused. */
const HELD = 200
/** Steps that one task of the page takes, two for each event: more at once would be felt. */
const PIECE = 24
/** Segment's limit for one event, bytes of JSON. */
const LARGEST = 32_000

/** An event on its way, and whom to tell what became of it. */
export interface Parcel {
  event: LotseEvent
  /** Of its JSON, without the id that it is given later. */
  bytes: number
  done(result: TrackResult): void
}

export interface Tracker {
  host: Host
  /** Resolves once it is decided whether the event is on disk, in memory only, or dropped; never rejects. */
  track(event: string, properties?: Properties, kind?: Partial<LotseEvent>): Promise<TrackResult>
  /** A plugin that comes later. */
  add(plugin: Plugin): void
  /** Tells plugins that an event is durable. */
  stored(event: LotseEvent, seq: number): void
  /** Whoever keeps events from now on; until then they wait in memory. */
  keepWith(keep: (parcel: Parcel) => void): void
  /**
   * Resolves when all that was tracked is handed to the keeper: when the durable consent record has confirmed what the mirror
   * grants, at once where nothing is granted.
   */
  handed(): Promise<void>
  destroy(): void
}

/** Makes events, lets plugins see them, holds them for consent. Keeping them is the keeper's, who comes after paint. */
export function createTracker(
  stage: Stage,
  { uuid, after, onLeave, onReturn }: Pick<Backstage, 'uuid' | 'after' | 'onLeave' | 'onReturn'>,
  plugins: Plugin[],
  /** Has the last word on each event, before it is classified or kept. */
  finish: (event: LotseEvent) => LotseEvent = (event) => event,
): Tracker {
  const { config, visitor, platform, report } = stage
  const hooks = callPlugins(plugins, report)
  /** In the order of their calls: waiting for a choice, or for the page to have time. */
  const held: Parcel[] = []
  /** Delivered, waiting for the keeper and the durable consent record. */
  const unkept: Parcel[] = []
  let keep: ((parcel: Parcel) => void) | undefined
  let told: Properties = {}
  let userId: string | undefined

  const make = (name: string, properties: Properties | undefined, kind: Partial<LotseEvent>): LotseEvent => {
    const now = platform.now()
    const { context, facts } = visitor.get()
    const changed = told !== facts && changedFacts(told, facts, config.facts)
    told = facts
    userId = kind.userId ?? userId
    return {
      messageId: uuid(now),
      type: 'track',
      event: name,
      anonymousId: '',
      ...(userId && { userId }),
      timestamp: new Date(now).toISOString(),
      properties: properties ?? {},
      ...kind,
      context: { ...context, ...(changed && { facts: changed }) },
    }
  }
  const drop = ({ event, done }: Parcel, reason: string): void =>
    done({ id: event.messageId, state: 'dropped', reason })

  /** What cannot be copied or written (a getter that throws, a circle, a depth without end) is no event. */
  const deliver = (parcel: Parcel): void => {
    try {
      hand(parcel)
    } catch (error) {
      report('event-unreadable', { event: parcel.event.event, error: String(error) })
      drop(parcel, 'unreadable')
    }
  }
  const hand = ({ event: made, done }: Parcel): void => {
    made.context = { ...made.context, consent: visitor.get().consent.granted }
    const passed = hooks.onEvent(made)
    if (!passed) return drop({ event: made, bytes: 0, done }, 'plugin')
    const event = finish(passed)
    const parcel = { event, bytes: bytesOf(JSON.stringify(event)), done }
    if (parcel.bytes > LARGEST) {
      report('event-too-large', event.event)
      return drop(parcel, 'too-large')
    }
    hooks.tell('onDelivered', event)
    unkept.push(parcel)
  }

  /** Steps that a task may take: of a page that nobody sees as many as there are, its later tasks are slow to come or do not. */
  let most = PIECE
  let room = most
  let busy = false
  let stopTimer: (() => void) | undefined
  /** What is there already goes at once, as it did when it was called; only a burst is spread over tasks. */
  const settle = (): void => {
    const gate = hooks.gate()
    if (gate === 'hold') return
    if (gate === 'drop') for (const parcel of [...unkept.splice(0), ...held.splice(0)]) drop(parcel, 'consent')
    // What a plugin says of an event comes behind those that wait already.
    if (busy) return
    busy = true
    for (; room > 0; room--) {
      const ready = keep && visitor.get().consent.confirmed ? unkept.shift() : undefined
      const next = ready ?? held.shift()
      if (!next) break
      stopTimer ??= after(0, () => {
        stopTimer = undefined
        room = most
        settle()
      })
      if (ready) keep!(ready)
      else deliver(next)
    }
    busy = false
  }

  const track: Tracker['track'] = (name, properties, kind = {}) =>
    new Promise((done) => {
      const parcel = { event: make(name, properties, kind), bytes: 0, done }
      if (hooks.gate() === 'hold' && held.length >= HELD) return drop(parcel, 'full')
      held.push(parcel)
      settle()
    })

  const host: Host = { ...stage, track }
  const undo = hooks.setup(host)
  let consent: Visitor['consent'] | undefined
  const hurry = (): void => {
    room = Infinity
    settle()
  }
  const undos = [
    onLeave(() => {
      most = Infinity
      hurry()
    }),
    onReturn(() => {
      most = PIECE
    }),
  ]
  const unwatch = visitor.watch((now) => {
    if (now.consent === consent) return
    consent = now.consent
    if (!now.id) told = {}
    settle()
  })
  return {
    host,
    track,
    add: (plugin) => hooks.add(plugin, host),
    stored: (event, seq) => hooks.tell('onStored', event, seq),
    keepWith(keeper) {
      keep = keeper
      settle()
    },
    handed: () =>
      new Promise((resolve) => {
        const stop = visitor.watch(({ consent: { confirmed, status } }) => {
          if (!confirmed && status === 'decided' && hooks.gate() === 'pass') return
          hurry()
          resolve()
          void Promise.resolve().then(() => stop())
        })
      }),
    destroy() {
      stopTimer?.()
      for (const one of undos) one()
      unwatch()
      undo()
    },
  }
}
