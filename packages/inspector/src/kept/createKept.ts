import { type Entry, sizeOf } from '@lotse/browser'
import { make } from '../frame/make.ts'
import type { Room } from '../frame/room.ts'
import { drawConsent } from './drawConsent.ts'
import { drawKept } from './drawKept.ts'

/** One entry of what is kept in this browser. */
export interface Kept extends Entry {
  bytes: number
}

/** What the visitor allowed, and everything that is kept because of it. */
export function createKept(): Room {
  let kept: Kept[] = []
  return {
    id: 'kept',
    async look({ stored }) {
      kept = (await stored()).map((one) => ({ ...one, bytes: sizeOf(one.value) }))
    },
    show: (desk) => [
      make('h2', {}, desk.say('consent')),
      ...drawConsent(desk),
      make('h2', {}, desk.say('kept')),
      ...drawKept(kept, desk),
    ],
  }
}
