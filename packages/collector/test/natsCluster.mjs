import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect as dial } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const places = [process.env.NATS_SERVER, '/usr/sbin/nats-server', '/usr/local/bin/nats-server', '/usr/bin/nats-server']

/** The server's program, or undefined. Debian: `apt install nats-server`. */
export const natsServer = places.find((file) => file && existsSync(file))

const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * A JetStream cluster of its own on loopback, its files in a temporary folder. Each node can be killed, frozen (`SIGSTOP`: it is cut
 * off, its connections stay) and started again on the same files.
 */
export async function startCluster(size = 3) {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-nats-'))
  const ports = await freePorts(size * 2)
  const [clients, routes] = [ports.slice(0, size), ports.slice(size)]
  const nodes = clients.map((port, i) => {
    const file = join(folder, `n${i}.conf`)
    const cluster = size > 1 ? `cluster { name: test, listen: "127.0.0.1:${routes[i]}", routes: [${routes.map((one) => `"nats://127.0.0.1:${one}"`)}] }` : '' // biome-ignore format: one line
    writeFileSync(file, `server_name: n${i}\nlisten: "127.0.0.1:${port}"\njetstream { store_dir: "${join(folder, `n${i}`)}", max_mem: 16MB, max_file: 4GB }\n${cluster}\n`) // biome-ignore format: one call
    return openNode(`n${i}`, file, port)
  })
  for (const node of nodes) node.start()
  for (const node of nodes) await node.answers()
  const url = (port) => `nats://127.0.0.1:${port}`
  return {
    urls: clients.map(url),
    nodes,
    node: (name) => nodes.find((one) => one.name === name),
    async stop() {
      await Promise.all(nodes.map((node) => node.kill()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function openNode(name, file, port) {
  let child
  let gone
  return {
    name,
    port,
    start() {
      child = spawn(natsServer, ['-c', file], { stdio: 'ignore' })
      running.add(child)
      const mine = child
      gone = new Promise((done) => {
        mine.once('exit', () => {
          running.delete(mine)
          done()
        })
      })
    },
    /** Resolves when it takes connections. */
    async answers() {
      while (!(await new Promise((done) => dial(port, '127.0.0.1').once('connect', function () { this.destroy(); done(true) }).once('error', () => done(false))))) await pause(50) // biome-ignore format: one thought
    },
    async kill() {
      child.kill('SIGCONT')
      child.kill('SIGKILL')
      await gone
    },
    async freeze() {
      child.kill('SIGSTOP')
      for (let tries = 0; tries < 200 && !isStopped(child.pid); tries++) await pause(10)
    },
    thaw: () => child.kill('SIGCONT'),
  }
}

/** A thread that another core still runs answers once more: a process has stopped when all of them have. Elsewhere than on Linux it is believed. */
function isStopped(pid) {
  const tasks = `/proc/${pid}/task`
  if (!existsSync(tasks)) return true
  return readdirSync(tasks).every((id) => /\) [tT] /.test(readFileSync(`${tasks}/${id}/stat`, 'utf8')))
}

/** Held all at once, so that none is given twice. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => new Promise((done) => { const server = createServer().listen(0, '127.0.0.1', () => done(server)) })), // biome-ignore format: one thought
  )
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return ports
}
