import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The shop's port where none is asked for. */
const PORT = 4321
/** It stands by then, ms. */
const PATIENCE = 60_000

/** Starts the shop in `place` as the README says; its pages, its tag and its collector must answer. `port` `taken`: by somebody else. */
export async function startsShop(place, env, { port, ...ids }) {
  const other = createServer()
  // Taken already is what is wanted.
  if (port === 'taken') await new Promise((done) => other.on('error', done).listen(PORT, '127.0.0.1', done))
  const shop = spawn('node', ['examples/shop/start.mjs'], { cwd: place, env, ...ids })
  let said = ''
  for (const stream of [shop.stdout, shop.stderr]) stream.on('data', (piece) => (said += piece))
  try {
    const end = Date.now() + PATIENCE
    const address = () => /Shop\s+(http:\S+)\//.exec(said)?.[1]
    while (!address() && shop.exitCode === null && Date.now() < end) await pause(100)
    if (!address()) throw new Error(`npm start: ${said.trim().split('\n').slice(-2).join(' | ')}`)
    if (port === 'taken' && !/Port 4321 is taken, trying/.test(said)) throw new Error('it does not say that the port is taken') // biome-ignore format: one line
    for (const path of ['/', '/lotse.js', '/desk', '/health']) {
      const { status } = await fetch(address() + path)
      if (status !== 200) throw new Error(`${path} answers ${status}`)
    }
    return 'ok'
  } finally {
    shop.kill()
    other.close()
  }
}
