import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What a path answers: text in pieces, and between them pauses in ms; or a function that answers itself. */
export type Page = string | (string | number)[] | Answer
export interface Answer {
  status?: number
  headers?: Record<string, string>
  body: string | (string | number)[]
}
export interface Pages {
  [path: string]: Page | ((asked: Asked) => Page | undefined)
}

/** One request as it came in. */
export interface Asked {
  method: string
  /** With its query. */
  path: string
  body: string
  /** ms since epoch */
  time: number
  headers: IncomingMessage['headers']
}

export interface Site {
  url: string
  /** A script that runs before all others in each page from now on: what a browser of another kind would be like. */
  early: string
  /** Sent with each page from now on. */
  headers: { [name: string]: string }
  /** Every request since the start, in order; the recorder's and the browser's own left out. */
  asked: Asked[]
  close(): Promise<void>
}

const RECORDER = '/test-recorder.js'
const recorder = readFileSync(new URL('./recorder.js', import.meta.url), 'utf8')
const withRecorder = (html: string): string => html.replace(/<head>/i, `$&<script src="${RECORDER}"></script>`)
const typeOf = (path: string): string =>
  path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : path.endsWith('.svg') ? 'image/svg+xml' : 'text/html' // biome-ignore format: one thought

/**
 * Serves pages on a free loopback port, with the recorder first in the head of each, and keeps a list of all that was
 * asked for. Paths that are not given go to `behind`, another server; without one they are not found. `records` false: the
 * pages as they are.
 */
export async function servePages(
  pages: Pages,
  { behind, records = true }: { behind?: string; records?: boolean } = {},
): Promise<Site> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void answer(request, response).catch((error) => response.destroy(error))
  })

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    if (path === '/favicon.ico') return void response.writeHead(204).end()
    if (path === RECORDER)
      return void response
        .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' })
        .end(`${recorder}\n${site.early}`)
    const one: Asked = {
      method: request.method ?? 'GET',
      path,
      body: await bodyOf(request),
      time: Date.now(),
      headers: request.headers,
    }
    asked.push(one)
    const [name = '/'] = path.split('?')
    const given = Object.hasOwn(pages, name) ? pages[name] : undefined
    const page = typeof given === 'function' ? given(one) : given
    if (page !== undefined) return stream(response, name, page, site.headers, records)
    if (behind) return pass(request, response, one.body, behind, site.headers)
    response.writeHead(404).end()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const site: Site = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    early: '',
    headers: {},
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return site
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

async function stream(
  response: ServerResponse,
  path: string,
  page: Page,
  more: Site['headers'],
  records: boolean,
): Promise<void> {
  const { status = 200, headers = {}, body } = typeof page === 'object' && !Array.isArray(page) ? page : { body: page }
  const pieces = typeof body === 'string' ? [body] : body
  const type = `${typeOf(path)}; charset=utf-8`
  response.socket?.setNoDelay(true)
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    ...headers,
    ...(type.startsWith('text/html') && more),
  })
  for (const piece of pieces) {
    if (typeof piece === 'number') await pause(piece)
    else response.write(records && type.startsWith('text/html') ? withRecorder(piece) : piece)
  }
  response.end()
}

/** Hands a request on and its answer back, HTML with the recorder. */
function pass(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  behind: string,
  more: Site['headers'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { host: _, 'accept-encoding': __, ...headers } = request.headers
    const on = forward(new URL(request.url ?? '/', behind), { method: request.method, headers }, async (given) => {
      const { 'content-length': ___, 'transfer-encoding': ____, ...kept } = given.headers
      const isHtml = kept['content-type']?.startsWith('text/html')
      const pieces: Buffer[] = []
      for await (const piece of given) pieces.push(piece as Buffer)
      const whole = Buffer.concat(pieces)
      response
        .writeHead(given.statusCode ?? 502, isHtml ? { ...kept, ...more } : kept)
        .end(isHtml ? withRecorder(whole.toString()) : whole)
      resolve()
    })
    on.on('error', reject)
    on.end(body)
  })
}
