import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'

/** How long a browser may remember the answer to a preflight, seconds: Chromium's most is 7200. */
const PREFLIGHT_AGE = 7_200

/**
 * CORS without credentials; whatever headers a sender asks for are allowed (RudderStack's SDK asks for eight), none of them says
 * more than the body. Left out, any origin may send: the write key is public, and nothing is read back. With a
 * list, a browser on another origin (not the server's own) is answered 403.
 */
export function allowOrigin(allowedOrigins?: string[]): MiddlewareHandler {
  const answer = cors({
    origin: allowedOrigins ?? '*',
    allowMethods: ['GET', 'POST'],
    exposeHeaders: ['Retry-After'],
    maxAge: PREFLIGHT_AGE,
  })
  return async (c, next) => {
    const origin = c.req.header('origin')
    const isForeign = () => !allowedOrigins!.includes(origin!) && origin !== new URL(c.req.url).origin
    if (origin && allowedOrigins && isForeign()) {
      return c.json({ success: false, message: 'origin not allowed' }, 403)
    }
    return answer(c, next)
  }
}
