import type { Context } from 'hono'

/**
 * The write key of a request, from where Segment's senders put it: the body, the user name of Basic authentication, or
 * `?writeKey=`. It names the site, it is no secret.
 */
export function takeWriteKey(c: Context, fromBody: unknown): string | undefined {
  if (typeof fromBody === 'string') return fromBody
  const [scheme, credentials = ''] = (c.req.header('authorization') ?? '').split(' ')
  if (scheme?.toLowerCase() === 'basic') return Buffer.from(credentials, 'base64').toString().split(':')[0]
  return c.req.query('writeKey')
}
