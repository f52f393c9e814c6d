import type { SendResult } from '@lotse/contract'

/** Bytes that all keepalive bodies of a page may have in flight (WHATWG Fetch, "64 kibibytes"), less some for others. */
const KEEPALIVE_LIMIT = 60_000
/** A request that hangs is given up, ms. */
const PATIENCE = 15_000

let inFlight = 0

/**
 * Posts text (CORS-simple: no preflight). With keepalive while the quota lasts, so that it outlives the page; when the
 * page is being left and the quota is gone, by beacon, whose answer nobody learns.
 */
export async function send(url: string, body: string, leaving: boolean): Promise<SendResult> {
  const bytes = new TextEncoder().encode(body).length
  const keepalive = inFlight + bytes <= KEEPALIVE_LIMIT
  if (leaving && !keepalive) {
    navigator.sendBeacon?.(url, body)
    return { status: 0, retryAfter: 0 }
  }
  inFlight += keepalive ? bytes : 0
  try {
    // Without a prototype: a polluted Object.prototype must not choose mode or credentials for us.
    const init: RequestInit = Object.assign(Object.create(null), {
      method: 'POST',
      body,
      keepalive,
      credentials: 'omit',
    })
    if (!leaving) init.signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(url, init)
    return { status: answer.status, retryAfter: waitOf(answer.headers.get('Retry-After')) }
  } catch {
    return { status: 0, retryAfter: 0 }
  } finally {
    inFlight -= keepalive ? bytes : 0
  }
}

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3) → ms, at most an hour. */
function waitOf(header: string | null): number {
  if (!header) return 0
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Math.min(Math.max(ms || 0, 0), 36e5)
}
