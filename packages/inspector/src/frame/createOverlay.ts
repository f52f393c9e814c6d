import type { Kit } from 'lotse'
import type { Overlay } from '../sight.ts'
import { openOverlay } from './openOverlay.ts'

/** One overlay at a time; whoever opens it again gets the one that is there. */
export function createOverlay(_kit: Kit): Overlay {
  let close = (): void => {}
  const open: Overlay = Object.assign(
    async (sight: Parameters<Overlay>[0]) => {
      close()
      close = openOverlay(sight)
    },
    { close: () => close() },
  )
  return open
}
