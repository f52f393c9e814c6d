import type { Explanation } from '@lotse/persona'
import type { Sight } from '../sight.ts'
import type { Say } from './say.ts'

/** What a room draws with. */
export interface Desk {
  sight: Sight
  say: Say
  language: string
  /** Of this moment. */
  explained: Explanation
  /** Draws again. */
  redraw(): void
  /** Says it aloud, by a status that screen readers follow. */
  tell(text: string): void
}

/** One of the inspector's views. */
export interface Room {
  /** Its name is the word `room.ID`. */
  id: string
  /** What it shows now. */
  show(desk: Desk): Node[]
  /** It is the one that is shown: reads what it needs; resolves when there is something new to draw. */
  look?(sight: Sight): Promise<unknown>
  /** Another one is shown. */
  hide?(): void
  /** The inspector is closed. */
  stop?(): void
}
