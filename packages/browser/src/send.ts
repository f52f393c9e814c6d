import type { SendResult } from '@lotse/contract'

/** Bytes that all keepalive bodies of a page may have in flight (WHATWG Fetch: 64 kibibytes). */
const KEEPALIVE_LIMIT = 65_536
/** A request that hangs is given up before its tab passes for frozen (alone.ts), ms. */
const PATIENCE = 9_000

/** Shared by every copy of us on the page. */
const LEDGER: unique symbol = Symbol.for('lotse.keepalive') as never

/** https://wicg.github.io/pending-beacon/ */
type FetchLater = (url: string, init: RequestInit & { activateAfter?: number }) => unknown

/**
 * Posts text (CORS-simple: no preflight). With keepalive while the quota lasts, so that it outlives the page and, where the
 * page lives on, its answer is learned. Beyond it, while the page is being left, by `fetchLater`, which has a quota of its
 * own, else by beacon: nobody learns their answers, and what neither takes is answered 413, so that it is split.
 */
export async function send(url: string, body: string, leaving: boolean): Promise<SendResult> {
  const ledger = globalThis as { [LEDGER]?: number }
  const bytes = new TextEncoder().encode(body).length
  const keepalive = (ledger[LEDGER] ?? 0) + bytes <= KEEPALIVE_LIMIT
  // Without a prototype: a polluted Object.prototype must not choose mode or credentials for us. No referrer: the page's whole
  // address, with what we take out of it, would stand in a header.
  const init: RequestInit = Object.assign(Object.create(null), { method: 'POST', body, keepalive, credentials: 'omit', referrerPolicy: 'no-referrer' }) // biome-ignore format: one thought
  if (leaving && !keepalive) return { status: sendUnheard(url, init) ? 0 : 413, retryAfter: 0 }
  const book = (more: number): void => {
    if (keepalive) ledger[LEDGER] = (ledger[LEDGER] ?? 0) + more
  }
  book(bytes)
  try {
    init.signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(url, init)
    // Chromium counts a body as in flight until its answer is read.
    await answer.text().catch(() => {})
    return { status: answer.status, retryAfter: waitOf(answer.headers.get('Retry-After')) }
  } catch {
    return { status: 0, retryAfter: 0 }
  } finally {
    book(-bytes)
  }
}

function sendUnheard(url: string, init: RequestInit): boolean {
  try {
    const { fetchLater } = globalThis as { fetchLater?: FetchLater }
    if (fetchLater) return !!fetchLater(url, Object.assign(init, { activateAfter: 0 }))
  } catch {}
  return !!navigator.sendBeacon?.(url, init.body as string)
}

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3) → ms, at most an hour. */
function waitOf(header: string | null): number {
  if (!header) return 0
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Math.min(Math.max(ms || 0, 0), 36e5)
}
