import type { Cell, ClassifierState, EventLog, Facts, Host, LotseEvent, Plugin, Visitor } from '@lotse/contract'
import type { Classifier } from './createClassifier.ts'
import { trimState } from './trimState.ts'

export const STATE_KEY = 'lotse.state'

/** Facts of the present page and moment, as rules name them. */
export const presentFacts = (visitor: Visitor): Facts => ({ ...visitor.facts, ...visitor.context }) as Facts

/** The classifier as a plugin: the only one who writes `lotse.state` and `visitor.answer`. */
export interface PersonaPlugin extends Plugin {
  /** Undefined while no profile may be or is known. */
  state(): ClassifierState | undefined
  /** Computes the answer anew, for the present moment. */
  refresh(): void
}

export function persona(classifier: Classifier): PersonaPlugin {
  let state: ClassifierState | undefined
  let host: Host
  let visitor: Cell<Visitor>
  /** Own events that are counted and not yet numbered by the log. */
  const own = new Map<string, LotseEvent>()
  let loading: Promise<void> | undefined
  let loaded = false

  const allowed = () => visitor.get().consent.granted.personalization
  const refresh = (): void => {
    const answer = state && classifier.read(state, host.platform.now(), presentFacts(visitor.get()))
    if (JSON.stringify(answer) !== JSON.stringify(visitor.get().answer)) visitor.set({ answer })
  }
  const keep = (): void => {
    const { mirror } = host.platform
    if (!state || !allowed()) return
    const stored = Number(/"seq":(\d+)/.exec(mirror.read(STATE_KEY) ?? '')?.[1] ?? 0)
    const text = trimState(state)
    if (text && stored <= state.seq) mirror.write(STATE_KEY, text)
  }
  const count = (event: LotseEvent): void => {
    classifier.apply(state!, event)
    state!.ahead.push(event.messageId)
  }

  const readMirror = (): ClassifierState | undefined => {
    try {
      const stored = JSON.parse(host.platform.mirror.read(STATE_KEY) ?? '')
      return stored.v === 1 && stored.id && stored.features ? classifier.adopt(stored) : undefined
    } catch {
      return undefined
    }
  }

  /** Brings the state up to the log, which is the truth: another tab may have written, this one may have crashed. */
  const catchUp = async (log: EventLog): Promise<void> => {
    const id = await log.id()
    const base = async () => {
      const saved = await log.readState()
      return saved && saved.hash === classifier.hash ? saved : classifier.fresh(id!)
    }
    const usable = state?.id === id && !Object.values(state?.features ?? {}).includes(null)
    let next = usable ? state! : await base()
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
    if (next.ahead.some((one) => !own.has(one))) {
      next = await base()
      await replay()
    }
    if (!allowed()) return
    state = next
    for (const event of own.values()) if (!state.ahead.includes(event.messageId)) count(event)
    loaded = true
    keep()
    save(log)
    refresh()
  }
  const load = (): Promise<void> =>
    (loading ??= host
      .openLog()
      .then(catchUp)
      .catch((error) => host.report('storage-blocked', String(error)))
      .then(() => {
        loading = undefined
      }))
  const save = (log: EventLog): void => {
    if (state && !state.ahead.length) void log.writeState(state).catch(() => {})
  }

  return {
    name: 'persona',
    state: () => state,
    refresh,
    setup(given) {
      host = given
      visitor = given.visitor
      let seen: boolean | undefined
      const undos = [
        visitor.watch(({ consent, context, facts }) => {
          if (!allowed()) {
            if (state || seen) {
              state = undefined
              loaded = false
              own.clear()
              refresh()
            }
            seen = false
            return
          }
          if (!seen) state = readMirror()
          seen = true
          if (consent.confirmed && !loaded) void load()
          if (context || facts) refresh()
        }),
        given.platform.onLeave(() => {
          keep()
          if (loaded && allowed()) void host.openLog().then(save)
        }),
        given.platform.onReturn(() => loaded && allowed() && void load()),
      ]
      return () => undos.forEach((undo) => void undo())
    },
    onDelivered(event) {
      if (!allowed()) return
      own.set(event.messageId, event)
      if (state) count(event)
      refresh()
    },
    onStored(event, seq) {
      if (!state || !own.delete(event.messageId)) return
      if (seq === state.seq + 1) {
        state.seq = seq
        state.ahead = state.ahead.filter((one) => one !== event.messageId)
        keep()
      } else if (seq > state.seq) {
        own.set(event.messageId, event)
        void load()
      }
    },
  }
}
