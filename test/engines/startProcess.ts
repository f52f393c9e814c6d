import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import type { Readable } from 'node:stream'

export interface Started {
  child: ChildProcess
  /** Ends it and what it started, by their ids. */
  stop(): Promise<void>
}

const running = new Set<ChildProcess>()
const end = (child: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    // Its own group: a driver's browser goes with it.
    process.kill(-child.pid!, signal)
  } catch {}
}
process.on('exit', () => {
  for (const child of running) end(child, 'SIGKILL')
})

export function startProcess(file: string, args: string[], env: Record<string, string> = {}, pipe = false): Started {
  const child = spawn(file, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', pipe ? 'pipe' : 'ignore'],
  })
  running.add(child)
  const gone = once(child, 'exit').finally(() => running.delete(child))
  return {
    child,
    async stop() {
      end(child, 'SIGTERM')
      const kill = setTimeout(() => end(child, 'SIGKILL'), 2_000)
      await gone
      clearTimeout(kill)
    },
  }
}

/** A display on the first free number, which Xvfb itself finds. */
export async function startDisplay(xvfb: string): Promise<Started & { number: number }> {
  const started = startProcess(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {}, true)
  const [number] = await once(started.child.stdio[3] as Readable, 'data')
  return { ...started, number: Number(number) }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
