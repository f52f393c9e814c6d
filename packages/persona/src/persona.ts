import type { ClassifierState, Facts, Host, LotseEvent, Plugin, Visitor } from '@lotse/contract'
import type { Classifier } from './createClassifier.ts'

export const STATE_KEY = 'lotse.state'

/** The classifier as a plugin: it counts each event as it is delivered and is the only writer of `visitor.answer`. */
export interface PersonaPlugin extends Plugin {
  classifier: Classifier
  /** Undefined while no profile may be or is known. */
  state(): ClassifierState | undefined
  /** Takes another state (from the log); undefined forgets. */
  become(state: ClassifierState | undefined): void
  /** Own events that are counted and not yet numbered by the log. */
  own: Map<string, LotseEvent>
}

/** First paint has only the mirror; `remember` brings the log afterwards. */
export function persona(classifier: Classifier): PersonaPlugin {
  let state: ClassifierState | undefined
  let host: Host
  const own = new Map<string, LotseEvent>()
  const allowed = () => host.visitor.get().consent.granted.personalization

  const refresh = (): void => {
    const { visitor, platform } = host
    const answer = state && classifier.read(state, platform.now(), presentFacts(visitor.get()))
    if (JSON.stringify(answer) !== JSON.stringify(visitor.get().answer)) visitor.set({ answer })
  }
  const become = (next: ClassifierState | undefined): void => {
    state = next
    if (!next) own.clear()
    for (const event of own.values()) if (!next!.ahead.includes(event.messageId)) count(event)
    refresh()
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
  return {
    name: 'persona',
    classifier,
    own,
    state: () => state,
    become,
    setup(given) {
      host = given
      let was: boolean | undefined
      return host.visitor.watch(() => {
        const may = allowed()
        if (may && !was) become(readMirror())
        else if (!may && was) become(undefined)
        else if (state) refresh()
        was = may
      })
    },
    onDelivered(event) {
      if (!allowed()) return
      own.set(event.messageId, event)
      if (state) count(event)
      refresh()
    },
  }
}

/** Facts of the present page and moment, as rules name them. */
export function presentFacts({ facts, context }: Visitor): Facts {
  return { ...facts, ...context } as Facts
}
