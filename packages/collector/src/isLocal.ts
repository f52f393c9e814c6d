import type { Context } from 'hono'

const localNames = new Set(['localhost', '127.0.0.1', '[::1]'])
const localAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * Whether a request comes from this machine and was meant for it. The host name is checked, too, because a foreign page
 * can point its own name here (DNS rebinding), and forwarding headers, because behind a proxy everyone is local.
 */
export function isLocal(c: Context): boolean {
  const { remoteAddress } = (c.env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket ?? {}
  if (remoteAddress !== undefined && !isLocalAddress(remoteAddress)) return false
  if (c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined) return false
  return localNames.has(new URL(c.req.url).hostname)
}

export const isLocalAddress = (address: string): boolean => localAddresses.has(address)
