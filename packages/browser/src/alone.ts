/** One batch takes less (see PATIENCE in send.ts): who holds the lock for longer is frozen, and it is taken from it, ms. */
const STEAL_AFTER = 10_000

/**
 * Runs alone among tabs. Waits its turn, and holds the lock only while it works: a held lock costs the bfcache in Firefox,
 * so a page that is left neither holds it nor waits for it.
 */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return work()
  let started = false
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), STEAL_AFTER)
  let gone = false
  let release = (): void => {}
  const leave = (): void => {
    gone = true
    waiting.abort()
    release()
  }
  addEventListener('pagehide', leave)
  const held = (): Promise<void> => {
    started = true
    clearTimeout(timer)
    return Promise.race([work(), new Promise<void>((resolve) => (release = resolve))])
  }
  try {
    await locks.request(name, { signal: waiting.signal }, held)
  } catch (error) {
    // Taken from us, as if we were frozen: what we began goes on, the collector stores every id once.
    if (started) throw error
    if (gone) return
    // Blocked cookies or a sandboxed frame (SecurityError): each tab sends its own.
    await (waiting.signal.aborted ? locks.request(name, { steal: true }, held) : work())
  } finally {
    clearTimeout(timer)
    removeEventListener('pagehide', leave)
  }
}
