import type { Context } from 'hono'
import { verify } from 'hono/jwt'

/** HS256 asks for a key as long as its hash. https://www.rfc-editor.org/rfc/rfc7518#section-3.2 */
export const SECRET_BYTES = 32
/** Longer-lived ones could be collected, seconds. */
const LONGEST = 3_600

/**
 * Whom a token is about (`sub`: `userId`, or `anonymousId`), or why it does not count. The shop's server signs it with HS256; it must
 * have `iat` and `exp`, at most an hour apart.
 */
export async function readToken(c: Context, secret: string): Promise<{ subject: string } | { reason: string }> {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() !== 'bearer' || !token) return { reason: 'no token: Authorization: Bearer …' }
  try {
    const { sub, iat, exp } = await verify(token, secret, 'HS256')
    if (typeof sub !== 'string' || !sub) return { reason: 'the token names nobody: "sub" is missing' }
    if (typeof iat !== 'number' || typeof exp !== 'number') return { reason: 'the token has no "iat" or no "exp"' }
    if (exp - iat > LONGEST) return { reason: 'the token lives longer than an hour' }
    return { subject: sub }
  } catch {
    // Which check failed helps only whoever guesses.
    return { reason: 'the token does not count: wrong secret, or its time is over' }
  }
}
