/** A tab that is frozen while it holds the lock would stop all others: after so long it is taken from it, ms. */
const STEAL_AFTER = 10_000

const refusedSince = new Map<string, number>()

/** Runs alone among tabs, holding the lock only while it works: a held lock costs the bfcache in Firefox. */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return work().then(() => true)
  const since = refusedSince.get(name)
  const steal = since !== undefined && Date.now() - since > STEAL_AFTER
  let started = false
  try {
    return await locks.request(name, steal ? { steal } : { ifAvailable: true }, async (lock) => {
      if (!lock) {
        if (since === undefined) refusedSince.set(name, Date.now())
        return false
      }
      refusedSince.delete(name)
      started = true
      await work()
      return true
    })
  } catch (error) {
    // Cookies blocked, or a sandboxed frame: no locks. Each tab sends its own; the collector stores every id once.
    if (started) throw error
    return work().then(() => true)
  }
}
