import type { Context, MiddlewareHandler } from 'hono'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Log } from '../log.ts'
import { addressOf } from './addressOf.ts'

export interface RateLimitOptions {
  /** Requests in a minute from one address. */
  perMinute: number
  /** Proxies in front of this server whose `X-Forwarded-For` counts. Default 0: the address of the connection. */
  proxies?: number
  log?: Log
}

/**
 * Answers 429 with `Retry-After` (seconds) where one address asks too often. Counts before the body is read; a server knows
 * one write key, so that a count per address is one per key and address. Addresses are kept in memory, for a minute.
 */
export function limitRate({ perMinute, proxies = 0, log }: RateLimitOptions): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  let warned = false
  return async (c, next) => {
    if (!warned && proxies === 0 && c.req.header('x-forwarded-for') !== undefined) {
      warned = true
      log?.error({}, 'X-Forwarded-For is there, but no proxy was declared: all its visitors share one rate limit')
    }
    try {
      await limiter.consume(addressOf(c, proxies))
    } catch (refused) {
      return tooOften(c, (refused as RateLimiterRes).msBeforeNext)
    }
    return next()
  }
}

/** `wait` in ms. */
export function tooOften(c: Context, wait: number): Response {
  c.header('Retry-After', String(Math.max(1, Math.ceil(wait / 1000))))
  return c.json({ success: false, message: 'too many requests, come again' }, 429)
}
