import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CollectorOptions, createCollector, listen, openStore, type Store } from '@lotse/collector'

/** The real collector with its desk on a port of its own, an empty store, and all that it has logged. */
export interface Target {
  url: string
  port: number
  store: Store
  logged: string[]
  post(path: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>
  /** Sends bytes as they are; resolves with all that comes back until the connection is closed, and how long that took, ms. */
  raw(bytes: string | Buffer, patience?: number): Promise<{ answer: string; took: number; closed: boolean }>
  close(): Promise<void>
}

export async function openTarget(options: Partial<CollectorOptions> = {}): Promise<Target> {
  const data = await mkdtemp(join(tmpdir(), 'lotse-attacked-'))
  const store = openStore(join(data, 'events.db'))
  const logged: string[] = []
  const log = {
    info: (fields: object, message: string) => void logged.push(JSON.stringify([fields, message])),
    error: (fields: object, message: string) => void logged.push(JSON.stringify([fields, message])),
  }
  const deskFolder = fileURLToPath(new URL('../../packages/desk/', import.meta.url))
  const { port, close } = await listen(createCollector({ store, log, deskFolder, ...options }), 0)
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    port,
    store,
    logged,
    post: (path, body, headers = {}) => fetch(`${url}${path}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit), // biome-ignore format: one call
    raw(bytes, patience = 3_000) {
      const start = Date.now()
      return new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1')
        let answer = ''
        let closed = false
        const end = () => {
          clearTimeout(timer)
          socket.destroy()
          resolve({ answer, took: Date.now() - start, closed })
        }
        const timer = setTimeout(end, patience)
        socket.on('data', (piece) => {
          answer += piece
        })
        socket.on('error', () => {})
        socket.on('close', () => {
          closed = true
          end()
        })
        socket.write(bytes)
      })
    },
    async close() {
      await close()
      store.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

let made = 0
/** An event that the collector takes. */
export const goodEvent = (more: object = {}): object => ({
  type: 'track',
  event: 'search',
  messageId: `attack-${++made}`,
  anonymousId: 'visitor-1',
  timestamp: '2026-11-22T10:00:00.000Z',
  properties: { search_term: 'lamp' },
  ...more,
})
export const batchOf = (...events: unknown[]): string => JSON.stringify({ batch: events })
