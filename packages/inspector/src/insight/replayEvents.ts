import type { LotseEvent } from '@lotse/contract'
import { applyTo } from '@lotse/persona'
import type { Kit } from 'lotse'
import type { Sight } from '../sight.ts'
import { factsOf } from './factsOf.ts'

/** Plays events from the beginning, by the page's own rules, as `lotse test` does. */
export function replayEvents({ reader }: Kit['known']): Sight['replay'] {
  const apply = applyTo(reader)
  return (events: LotseEvent[], visitor, see) => {
    const state = reader.fresh(visitor)
    for (const event of events) {
      apply(state, event)
      see?.(event, reader.read(state, Date.parse(event.timestamp), factsOf(event)))
    }
    return state
  }
}
