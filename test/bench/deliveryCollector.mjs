import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'

/** Every answer takes this long, as over a mobile network: what is asked while the page is being left is still in flight, ms. */
const LATENCY = 200
/** Each event of a scenario carries its number after this. */
export const MARK = 'delivery-'
const MARKS = new RegExp(`${MARK}(\\d+)`)

/** What peers ask for before they start. */
const SETTINGS = {
  source: { id: 'bench', name: 'bench', writeKey: 'bench', enabled: true, workspaceId: 'bench', destinations: [], connections: [], dataplanes: {}, config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } } },
  updatedAt: '2026-01-01T00:00:00.000Z',
} // biome-ignore format: data

/**
 * A collector that fails as told, and notes what reaches it. `behind`: the real collector that answers where none is told to fail;
 * without one it accepts all, as every peer's own would.
 */
export async function openCollector(behind, latency = LATENCY) {
  /** One line per event and request that carried it: number, id, accepted or not. */
  const carried = []
  const requests = []
  let trouble
  const answer = async (request, response) => {
    const body = await bodyOf(request)
    const cors = {
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
      'Access-Control-Expose-Headers': 'Retry-After',
      'Access-Control-Max-Age': '0',
    }
    const events = request.method === 'POST' ? eventsOf(body) : []
    if (events.length || request.method === 'OPTIONS') requests.push({ method: request.method, time: Date.now() })
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end()
    const told = request.method === 'POST' && events.length ? trouble?.() : undefined
    if (told?.reset) {
      if (told.reset === 'after' && behind) await passOn(request, body, behind)
      return void request.socket.destroy()
    }
    const { status, text, headers } = told?.passes ? { ...(await passOn(request, body, behind)), ...told } : told ?? (behind && request.method === 'POST' ? await passOn(request, body, behind) : { status: 200, text: JSON.stringify(SETTINGS) }) // biome-ignore format: one thought
    for (const event of events) carried.push({ ...event, accepted: status < 300 })
    if (latency) await pause(told?.pause ?? latency)
    if (told?.cut) return void response.writeHead(status, { 'Content-Length': 500, ...cors }).write('{"succ', () => request.socket.destroy()) // biome-ignore format: one thought
    response.writeHead(status, { 'Content-Type': 'application/json', ...cors, ...headers }).end(text ?? '{}')
  }
  const open = async (port) => {
    const server = createServer((request, response) => {
      answer(request, response).catch(() => response.destroy())
    })
    server.keepAliveTimeout = 60_000
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  let server = await open(0)
  const { port } = server.address()
  const down = async () => {
    const closed = server && once(server, 'close')
    server?.closeAllConnections()
    server?.close()
    server = undefined
    await closed
  }
  return {
    url: `http://127.0.0.1:${port}`,
    carried,
    requests,
    /**
     * Answers requests that carry events: `fail` gives `{ status, headers, text }` for one, or nothing; `reset: 'before'` or `'after'` it
     * was stored breaks the connection, `passes` stores it all the same, `cut` ends the answer early, `pause` (ms) makes it wait.
     */
    fail(how) {
      trouble = how
    },
    /** Connections are refused. */
    down,
    async up() {
      server ??= await open(port)
    },
    close: down,
  }
}

async function bodyOf(request) {
  const pieces = []
  for await (const piece of request) pieces.push(piece)
  const body = Buffer.concat(pieces)
  return (body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body).toString()
}

async function passOn(request, body, behind) {
  const answer = await fetch(new URL(request.url, behind), { method: 'POST', body, headers: { 'Content-Type': request.headers['content-type'] ?? 'text/plain' } }) // biome-ignore format: one call
  return { status: answer.status, text: await answer.text() }
}

/** The events in a body of any of the wire formats: whatever has an id of its own and carries a number of ours. */
function eventsOf(body) {
  const found = []
  const walk = (value) => {
    if (!value || typeof value !== 'object') return
    const id = value.messageId ?? value.eid ?? value.uuid
    const number = typeof id === 'string' && MARKS.exec(decoded(value))?.[1]
    if (number) found.push({ id, number: Number(number) })
    else for (const one of Object.values(value)) walk(one)
  }
  walk(parse(body))
  return found
}
/** Snowplow's own events stand in it in base64. */
const decoded = ({ ue_px: own, ...rest }) => JSON.stringify(rest) + (own ? Buffer.from(own, 'base64url') : '')
function parse(body) {
  const tryJson = (text) => {
    try {
      return JSON.parse(text)
    } catch {}
  }
  const data = new URLSearchParams(body).get('data')
  return tryJson(body) ?? (data && (tryJson(data) ?? tryJson(Buffer.from(data, 'base64').toString())))
}
