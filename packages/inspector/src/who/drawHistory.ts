import { make } from '../frame/make.ts'
import type { Desk } from '../frame/room.ts'
import { sayMoment } from '../frame/time.ts'
import type { Turn } from './historyOf.ts'

/** Turns of the journey, newest first. */
export function drawHistory(turns: Turn[], isTrimmed: boolean, desk: Desk): HTMLElement {
  const { sight, say, language, explained } = desk
  const { personas, phases } = explained
  const now = sight.kit.stage.platform.now()
  if (!turns.length) return make('p', { class: 'quiet' }, say('noHistory'))
  const labelOf = (all: { id: string; label: string }[], id: string) =>
    id === 'unknown' ? say('nobody') : (all.find((one) => one.id === id)?.label ?? id)
  const lines = turns.map(({ time, phase, persona, event }) =>
    make(
      'li',
      {},
      make('time', { datetime: new Date(time).toISOString() }, sayMoment(time, language, now)),
      make(
        'span',
        {},
        phase && make('strong', {}, labelOf(phases, phase)),
        phase && persona ? ', ' : '',
        persona && make('span', {}, labelOf(personas, persona)),
        event ? make('span', { class: 'quiet' }, ` ${say('after', sight.word(event, language))}`) : '',
      ),
    ),
  )
  return make('div', {}, make('ol', { class: 'turns' }, ...lines), isTrimmed && make('p', { class: 'quiet' }, say('trimmed'))) // biome-ignore format: one thought
}
