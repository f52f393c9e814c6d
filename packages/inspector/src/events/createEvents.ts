import type { LotseEvent } from '@lotse/contract'
import { make } from '../frame/make.ts'
import { type Log, readLog } from '../frame/readLog.ts'
import type { Room } from '../frame/room.ts'
import type { More, Sight } from '../sight.ts'
import { drawEvent } from './drawEvent.ts'
import { drawRequests } from './drawRequests.ts'
import { fateOf } from './fateOf.ts'
import { watchEvents } from './watchEvents.ts'
import { watchRequests } from './watchRequests.ts'

/** The newest are shown. */
const SHOWN = 60

/** The stream of events: what was counted, what was sent when, how it was answered; and the visit as a test. */
export function createEvents(sight: Sight, host: HTMLElement, more: Sight['more']): Room {
  const { kit } = sight
  let log: Log = { events: [], isTrimmed: false, waiting: new Set() }
  const live = watchEvents(kit, host, () => {})
  const requests = watchRequests(kit, sight.stored)
  let copy: ReturnType<More['createCopy']> | undefined
  return {
    id: 'events',
    async look({ stored }) {
      log = await readLog(stored)
    },
    stop: requests.stop,
    show(desk) {
      const { say } = desk
      const known = new Set(log.events.map(({ messageId }) => messageId))
      const all = [...log.events, ...live.filter(({ messageId }) => !known.has(messageId))]
      const newest = all.slice(-SHOWN).reverse()
      const gate = kit.gate.gate()
      const fate = (event: LotseEvent) => fateOf(event, { kit, waiting: log.waiting, request: requests.of(event.messageId), isLogged: known.has(event.messageId) }) // biome-ignore format: one thought
      return [
        ...(gate === 'pass' && !desk.sight.preview ? [] : [make('p', { class: 'note' }, say(desk.sight.preview ? 'noneCounted' : `gate.${gate}`))]), // biome-ignore format: one thought
        make(
          'details',
          {
            class: 'copy',
            async ontoggle() {
              copy ??= (await more())?.createCopy()
              desk.redraw()
            },
          },
          make('summary', {}, make('span', { class: 'label' }, say('copyVisit'))),
          ...(copy && all.length ? copy(all, desk) : []),
        ),
        make('h2', {}, say('stream')),
        newest.length
          ? make('ul', { class: 'events' }, ...newest.map((event) => drawEvent(event, fate(event), desk)))
          : make('p', { class: 'quiet' }, say('noEvents')),
        make('h2', {}, say('requests')),
        drawRequests(desk),
      ]
    },
  }
}
