import type { Backstage, EventLog, Host, Plugin } from '@lotse/contract'
import { type PersonaPlugin, STATE_KEY } from './persona.ts'
import { trimState } from './trimState.ts'

/**
 * Keeps the classifier's state in step with the log, which is the truth across tabs and crashes, and writes what the next
 * first paint reads.
 */
export function remember(persona: PersonaPlugin, openLog: () => Promise<EventLog>, backstage: Backstage): Plugin {
  const { classifier, own } = persona
  let host: Host
  let _loading: Promise<void> | undefined
  let loaded = false
  const may = () => {
    const { granted, confirmed } = host.visitor.get().consent
    return confirmed && !!granted.personalization
  }

  const writeMirror = (): void => {
    const { mirror } = host.platform
    const state = persona.state()
    if (!state || !loaded || !may()) return
    // Another tab may know more.
    const stored = Number(/"seq":(\d+)/.exec(mirror.read(STATE_KEY) ?? '')?.[1] ?? 0)
    const text = trimState(state)
    if (text && stored <= state.seq) mirror.write(STATE_KEY, text)
  }
  const save = (log: EventLog): void => {
    const state = persona.state()
    if (state && !state.ahead.length && may()) void log.writeState(state).catch(() => {})
  }

  const catchUp = async (log: EventLog): Promise<void> => {
    const id = await log.id()
    if (!id) return
    const base = async () => {
      const saved = await log.readState()
      return saved?.hash === classifier.hash ? saved : classifier.fresh(id)
    }
    const present = persona.state()
    const usable = present?.id === id && !Object.values(present.features).includes(null)
    let next = usable ? present : await base()
    const replay = async (): Promise<void> => {
      for (const [seq, event] of await log.since(next.seq)) {
        if (seq <= next.seq) continue
        if (next.ahead.includes(event.messageId)) next.ahead = next.ahead.filter((one) => one !== event.messageId)
        else classifier.apply(next, event)
        next.seq = seq
        own.delete(event.messageId)
      }
    }
    await replay()
    // Counted for first paint, but never written: the log is right.
    if (next.ahead.some((one) => !own.has(one))) {
      next = await base()
      await replay()
    }
    if (!may()) return
    loaded = true
    persona.become(next)
    writeMirror()
    save(log)
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
          if (!may()) loaded = false
          else if (!loaded) load()
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
        for (const undo of undos) undo()
      }
    },
    onDelivered: writeMirror,
    onStored(event, seq) {
      const state = persona.state()
      if (!state || !own.delete(event.messageId) || seq <= state.seq) return
      if (seq === state.seq + 1) {
        state.seq = seq
        state.ahead = state.ahead.filter((one) => one !== event.messageId)
        writeMirror()
      } else {
        own.set(event.messageId, event)
        load()
      }
    },
  }
}
