import type { Answer, Cell, ClassifierState, Facts, Platform, Visitor } from '@lotse/contract'
import type { Reader } from './createReader.ts'

export const STATE_KEY = 'lotse.state'

/** A state that others cut or changed is none: the log says it anew. */
export const isWhole = (state?: ClassifierState | null): state is ClassifierState =>
  state?.v === 1 &&
  !!(state.id && state.caps && state.visit) &&
  Array.isArray(state.ahead) &&
  Number.isInteger(state.seq)

/** What first paint knows of the visitor: the state in the mirror, read only. The only writer of `visitor.answer`. */
export interface Known {
  reader: Reader
  /** Undefined while no profile may be or is known. */
  state(): ClassifierState | undefined
  /** Takes another state (from the log); undefined forgets. */
  become(state: ClassifierState | undefined): void
  /** Computes the answer anew and tells it, also where it is the same: counters that live slots ask for may differ. */
  refresh(): void
  stop(): void
}

export function knowVisitor(reader: Reader, visitor: Cell<Visitor>, platform: Platform): Known {
  let state: ClassifierState | undefined
  let seen: Visitor | undefined

  const read = () => state && reader.read(state, platform.now(), presentFacts(visitor.get()))
  const refresh = (): void => visitor.set({ answer: read() })
  const become = (next: ClassifierState | undefined): void => {
    state = next
    refresh()
  }
  const readMirror = (): void => {
    let answer: Answer | undefined
    try {
      const stored = JSON.parse(platform.mirror.read(STATE_KEY) ?? 'null')
      if (isWhole(stored)) {
        state = reader.adopt(stored)
        answer = read()
      }
    } catch {
      // What was cut or changed by others and cannot be read is none.
      state = undefined
    }
    visitor.set({ answer })
  }
  const may = (one: Visitor | undefined): boolean => !!one?.consent.granted.personalization
  const stop = visitor.watch((now) => {
    const before = seen
    // Before anything is told: what is told comes back here.
    seen = now
    if (may(now) !== may(before)) {
      if (may(now)) readMirror()
      else become(undefined)
    } else if (state && (now.facts !== before?.facts || now.context !== before?.context)) refresh()
  })
  return { reader, state: () => state, become, refresh, stop }
}

/** Facts of the present page and moment, as rules name them. */
export function presentFacts({ facts, context }: Visitor): Facts {
  return { ...facts, ...context } as Facts
}
