import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

/** A sender that dawdles is cut, ms: headers, then the whole request (slowloris). */
const HEADERS_TIMEOUT = 5_000
const REQUEST_TIMEOUT = 10_000
/** How often Node looks for such senders, ms. */
const CHECK_INTERVAL = 1_000
/** What is still open this long after `close`, ms, is cut. */
const DRAIN_TIMEOUT = 10_000
const SWEEP_INTERVAL = 50
/** What senders are asked to wait while this server goes, seconds. */
const RETRY_AFTER = 5

export interface Listening {
  port: number
  /** Finishes what was accepted, refuses what is new with 503, resolves when the last connection is closed. */
  close(): Promise<void>
}

export interface ListenOptions {
  /** ms; default 5 s. */
  headersTimeout?: number
  /** Headers and body, ms; default 10 s. */
  requestTimeout?: number
  /** ms; default 1 s. */
  checkInterval?: number
}

/** Serves an app. Port 0 takes any free one. Rejects with the system's error, e.g. of `code: 'EADDRINUSE'`. */
export function listen(
  app: Hono,
  port: number,
  host = '127.0.0.1',
  {
    headersTimeout = HEADERS_TIMEOUT,
    requestTimeout = REQUEST_TIMEOUT,
    checkInterval = CHECK_INTERVAL,
  }: ListenOptions = {},
): Promise<Listening> {
  let draining = false
  const refuse = () =>
    new Response('{"success":false,"message":"going down, come again"}', {
      status: 503,
      headers: {
        'Content-Type': 'application/json',
        'Retry-After': String(RETRY_AFTER),
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Retry-After',
        Connection: 'close',
      },
    })
  const server = createAdaptorServer({
    fetch: (request, env) => (draining ? refuse() : app.fetch(request, env)),
    serverOptions: {
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval: checkInterval,
    },
  }) as Server

  const close = () =>
    new Promise<void>((resolve) => {
      draining = true
      const cut = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT)
      // A connection that answers now is idle a moment later.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL)
      server.close(() => {
        clearTimeout(cut)
        clearInterval(sweep)
        resolve()
      })
    })

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve({ port: (server.address() as AddressInfo).port, close })
    })
  })
}
