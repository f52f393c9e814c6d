import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import playwright from 'playwright-core'
import { engines, playwrights } from '../engines/installed.mjs'
import { openEngine } from '../engines/openEngine.ts'

const CHROMIUM = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'] // biome-ignore format: a list

/** A browser with one profile of its own, which outlives it: `kill` and `start` again. WebKitGTK's driver can do neither. */
export async function openBrowser(name) {
  return name === 'webkit' ? openWebkit() : openProfile(name)
}

async function openProfile(name) {
  const profile = await mkdtemp(join(tmpdir(), 'lotse-delivery-'))
  const executablePath = engines[name].find()
  const channel = name === 'firefox' && executablePath !== playwrights(name) ? { channel: 'moz-firefox' } : {}
  let context
  const start = async () => {
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket', 'lock', '.parentlock']) rmSync(join(profile, lock), { force: true }) // biome-ignore format: one thought
    context = await playwright[name].launchPersistentContext(profile, {
      executablePath,
      ...channel,
      ...(name === 'chromium' && { args: CHROMIUM }),
    })
  }
  await start()
  return {
    start,
    async newTab() {
      const page = await context.newPage()
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`),
        close: () => page.close(),
        // A page out of the bfcache is not loaded again, which drivers wait for: whoever asks waits for what the page says.
        back: async () => void (await page.evaluate('void setTimeout(() => history.back())')),
        /** Chromium's own protocol; undefined elsewhere. */
        send:
          name === 'chromium'
            ? async (method, params) => (await context.newCDPSession(page)).send(method, params)
            : undefined,
      }
    },
    /** Whether the driver could tell the browser that it is offline. */
    offline: (is) => context.setOffline(is).then(() => true, () => false), // biome-ignore format: one call
    /** As a crash or the system would: no time for anything. */
    async kill() {
      for (const id of processesOf(profile)) {
        try {
          process.kill(id, 'SIGKILL')
        } catch {}
      }
      while (processesOf(profile).length) await pause(50)
    },
    async close() {
      await context.close().catch(() => {})
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** The browser of this profile, and all that it started. */
function processesOf(profile) {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n')
  const all = lines.map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line)).filter((one) => one && !one[3].startsWith('Z')) // biome-ignore format: one thought
  const ids = new Set(all.filter(([, , , , args]) => args.includes(profile)).map(([, id]) => id))
  for (let before = -1; before !== ids.size; ) {
    before = ids.size
    for (const [, id, parent] of all) if (ids.has(parent)) ids.add(id)
  }
  return [...ids].map(Number)
}

async function openWebkit() {
  const engine = await openEngine('webkit')
  const visitor = await engine.newVisitor()
  // The window that stays when others are closed.
  const first = await visitor.newTab()
  await first.goto('about:blank')
  return { newTab: () => visitor.newTab(), offline: async () => false, close: () => engine.close() }
}
