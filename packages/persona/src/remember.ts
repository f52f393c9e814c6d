import type { Backstage, EventLog, Host, LotseEvent, Plugin } from '@lotse/contract'
import { carryOver } from './carryOver.ts'
import { applyTo } from './createClassifier.ts'
import { isWhole, type Known, STATE_KEY } from './knowVisitor.ts'
import { trimLog } from './trimLog.ts'
import { trimState } from './trimState.ts'

/** Of a burst of events the state is written at once and then so often, ms: each time costs its whole length. */
const PAUSE = 100

/**
 * The classifier as a plugin: counts each event as it is delivered, keeps the state in step with the log, which is the
 * truth across tabs and crashes, and writes what the next first paint reads.
 */
export function remember(known: Known, openLog: () => Promise<EventLog>, backstage: Backstage): Plugin {
  const { reader } = known
  const apply = applyTo(reader)
  /** Own events that the log has not numbered yet. */
  const own = new Map<string, LotseEvent>()
  let host: Host
  let _loading: Promise<void> | undefined
  let loaded = false
  const granted = () => !!host.visitor.get().consent.granted.personalization
  const may = () => granted() && host.visitor.get().consent.confirmed

  const writeMirror = (): void => {
    const { mirror } = host.platform
    const state = known.state()
    if (!state || !loaded || !may()) return
    // Another tab may know more.
    const stored = Number(/"seq":(\d+)/.exec(mirror.read(STATE_KEY) ?? '')?.[1] ?? 0)
    const text = trimState(state)
    if (text && stored <= state.seq) mirror.write(STATE_KEY, text)
  }
  let pause: (() => void) | undefined
  let changed = false
  const writeSoon = (): void => {
    changed = !!pause
    if (pause) return
    writeMirror()
    pause = backstage.after(PAUSE, () => {
      pause = undefined
      if (changed) writeSoon()
    })
  }
  let refreshing = false
  /** Once for all that one task tracks. */
  const refreshSoon = (): void => {
    if (refreshing) return
    refreshing = true
    void Promise.resolve().then(() => {
      refreshing = false
      known.refresh()
    })
  }
  const save = (log: EventLog): void => {
    const state = known.state()
    if (state && !state.ahead.length && may()) void log.writeState(state).catch(() => {})
  }
  const count = (event: LotseEvent): void => {
    const state = known.state()
    if (!state) return
    apply(state, event)
    state.ahead.push(event.messageId)
  }

  const catchUp = async (log: EventLog): Promise<void> => {
    const id = await log.id()
    if (!id) return
    const base = async () => {
      const saved = await log.readState()
      if (!isWhole(saved) || saved.id !== id) return reader.fresh(id)
      return saved.hash === reader.config.built ? saved : carryOver(saved, reader, log)
    }
    const present = known.state()
    const usable = present?.id === id && !Object.values(present.features).includes(null)
    let next = usable ? present : await base()
    let disordered = false
    const replay = async (): Promise<void> => {
      for (const [seq, event] of await log.since(next.seq)) {
        if (seq <= next.seq) continue
        if (next.ahead.includes(event.messageId)) next.ahead = next.ahead.filter((one) => one !== event.messageId)
        else {
          // Counted already is something that came after this one.
          disordered ||= next.ahead.length > 0
          apply(next, event)
        }
        next.seq = seq
        own.delete(event.messageId)
      }
    }
    await replay()
    // Counted for first paint, but never written; or counted before what other pages wrote earlier: the log is right.
    if (disordered || next.ahead.some((one) => !own.has(one))) {
      next = await base()
      await replay()
    }
    if (!may()) return
    loaded = true
    known.become(next)
    for (const event of own.values()) if (!next.ahead.includes(event.messageId)) count(event)
    known.refresh()
    writeMirror()
    save(log)
    if (!next.ahead.length) await trimLog(log, next, host.platform.now())
  }
  const load = (): void => {
    _loading ??= openLog()
      .then(catchUp)
      .catch((error) => host.report('storage-blocked', String(error)))
      .then(() => {
        _loading = undefined
      })
  }

  return {
    name: 'remember',
    setup(given) {
      host = given
      const undos = [
        host.visitor.watch(() => {
          if (may() && !loaded) load()
          if (granted()) return
          loaded = false
          own.clear()
        }),
        backstage.onLeave(() => {
          writeMirror()
          if (loaded && may()) void openLog().then(save)
        }),
        backstage.onReturn(() => {
          if (loaded && may()) load()
        }),
      ]
      return () => {
        pause?.()
        for (const undo of undos) undo()
      }
    },
    onDelivered(event) {
      if (!granted()) return
      own.set(event.messageId, event)
      count(event)
      refreshSoon()
      writeSoon()
    },
    onStored(event, seq) {
      const state = known.state()
      if (!state || !own.delete(event.messageId) || seq <= state.seq) return
      if (seq === state.seq + 1) {
        state.seq = seq
        if (state.ahead[0] === event.messageId) state.ahead.shift()
        else state.ahead = state.ahead.filter((one) => one !== event.messageId)
        writeSoon()
      } else {
        own.set(event.messageId, event)
        load()
      }
    },
  }
}
