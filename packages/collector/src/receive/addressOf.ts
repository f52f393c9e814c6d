import { isIPv6 } from 'node:net'
import type { Context } from 'hono'

/** One household or phone has a /64 of IPv6, whose addresses change by the hour. */
const GROUPS_OF_A_NETWORK = 4

/**
 * Who is asking, for counting only: never stored, never logged. Behind `proxies` own proxies it is what the first of them
 * saw; what stands further left in `X-Forwarded-For` a sender can make up.
 */
export function addressOf(c: Context, proxies = 0): string {
  const { remoteAddress = 'local' } = (c.env as Incoming)?.incoming?.socket ?? {}
  const told = proxies > 0 ? c.req.header('x-forwarded-for')?.split(',').map((one) => one.trim()).filter(Boolean) : undefined // biome-ignore format: one thought
  const address = (told?.at(-proxies) ?? told?.[0] ?? remoteAddress).replace(/^::ffff:/, '')
  return isIPv6(address) ? network(address) : address
}

interface Incoming {
  incoming?: { socket?: { remoteAddress?: string } }
}

function network(address: string): string {
  const [before = '', after] = address.split('::')
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array(Math.max(0, gap)).fill('0'), ...tail]
  return groups.slice(0, GROUPS_OF_A_NETWORK).map((group) => Number.parseInt(group, 16)).join(':') // biome-ignore format: one thought
}
