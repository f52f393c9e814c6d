import type { World } from './world.ts'

/** How often the line is written anew, ms. */
const PERIOD = 200

/** A line on standard error that counts; nothing where that is no terminal. */
export function progress(world: World): { tell(text: () => string): void; done(): void } {
  let next = 0
  let shown = false
  if (!world.terminal.err) return { tell() {}, done() {} }
  return {
    tell(text) {
      const now = performance.now()
      if (now < next) return
      next = now + PERIOD
      shown = true
      world.err(`\r\u001b[K${text()}`)
    },
    done() {
      if (shown) world.err('\r\u001b[K')
    },
  }
}
