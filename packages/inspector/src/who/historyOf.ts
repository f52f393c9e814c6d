import type { Log } from '../frame/readLog.ts'
import type { Sight } from '../sight.ts'

/** A change of phase or persona. */
export interface Turn {
  /** ms since epoch */
  time: number
  phase?: string
  persona?: string
  /** The event that brought it; undefined: an older one, of which only the phase is known. */
  event?: string
}

/**
 * How the visitor came where they are: the log is played again and each turn noted with its event. What the log has
 * forgotten, the profile's own history says: it remembers phases, not what brought them.
 */
export function historyOf(log: Log | undefined, { kit, replay }: Pick<Sight, 'kit' | 'replay'>): Turn[] {
  const state = kit.known.state()
  if (!state) return []
  const turns: Turn[] = []
  if (log?.events.length && !log.isTrimmed) {
    let before = { phase: kit.known.reader.journey.first, persona: 'unknown' }
    replay(log.events, state.id, ({ timestamp, event }, { phase, persona }) => {
      const turn: Turn = { time: Date.parse(timestamp), ...(event && { event }) }
      if (phase !== before.phase) turn.phase = phase
      if (persona !== before.persona) turn.persona = persona
      before = { phase, persona }
      if (turn.phase || turn.persona) turns.push(turn)
    })
    if (before.phase === state.phase.id) return turns.reverse()
  }
  return [...state.history, [state.phase.id, state.phase.since] as const].filter(([, since]) => since).map(([phase, time]) => ({ time, phase })).reverse() // biome-ignore format: one thought
}
