import { make } from '../frame/make.ts'
import { type Log, readLog } from '../frame/readLog.ts'
import type { Room } from '../frame/room.ts'
import { asksOf } from './asksOf.ts'
import { drawVitals } from './drawVitals.ts'
import { drawWaiting } from './drawWaiting.ts'
import { watchVitals } from './watchVitals.ts'

/** The page: how fast it was, what it says of itself, and what rules wait for that it has not said. */
export function createPage(host: HTMLElement): Room {
  const vitals = watchVitals(host)
  let log: Log | undefined
  return {
    id: 'page',
    stop: vitals.stop,
    async look({ stored }) {
      log = await readLog(stored)
    },
    show(desk) {
      const { say, sight } = desk
      return [
        make('h2', {}, say('vitals')),
        drawVitals(vitals.now(), desk),
        make('h2', {}, say('waits')),
        ...drawWaiting(asksOf(sight), log?.events ?? [], desk),
        make('h2', {}, say('pageFacts')),
        make('pre', { tabindex: 0 }, JSON.stringify(sight.present(), null, 2)), // biome-ignore format: one thought
      ]
    },
  }
}
