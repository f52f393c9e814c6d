import { setTimeout as pause } from 'node:timers/promises'

/** A cluster that has just started, or lost a server, elects its leaders first, ms. */
const PATIENCE = 30_000
const PAUSE = 250

/** Tries again until it is done, or `patience` (ms) is over: then rejects with the last error. */
export async function withPatience<T>(work: () => Promise<T>, patience: number = PATIENCE): Promise<T> {
  const deadline = Date.now() + patience
  while (true) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() + PAUSE > deadline) throw error
      await pause(PAUSE)
    }
  }
}
