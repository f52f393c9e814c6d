import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const BIN = fileURLToPath(new URL('../bin/lotse.js', import.meta.url))
/** What the command may use, MB: Node itself needs about ten, the log has 72 and would need several times as much. */
const MEMORY = 64
const VISITORS = 600
const ROUNDS = 120

const folder = mkdtempSync(join(tmpdir(), 'lotse-large-'))
const temporary = join(folder, 'tmp')
mkdirSync(temporary)
const config = join(folder, 'lotse.json')
writeFileSync(config, JSON.stringify({ lotse: 1, site: { id: 'shop' }, personas: [{ id: 'all', when: { event: 'view_item', times: { is: ROUNDS } } }] })) // biome-ignore format: one thought

const start = (): ChildProcess =>
  spawn(process.execPath, [`--max-old-space-size=${MEMORY}`, BIN, 'classify', config, '--events', '-'], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['pipe', 'pipe', 'pipe'],
  })

/** Every visitor once a round: no two lines of one stand together. */
async function feed(child: ChildProcess, rounds: number): Promise<void> {
  const pad = 'x'.repeat(850)
  for (let round = 0; round < rounds; round++) {
    const timestamp = new Date(Date.UTC(2026, 0, 1) + round * 6e4).toISOString()
    const lines = Array.from({ length: VISITORS }, (_, i) => JSON.stringify({ messageId: `${round}-${i}`, type: 'track', event: 'view_item', anonymousId: `v${i}`, timestamp, properties: { pad } })) // biome-ignore format: one line
    if (!child.stdin!.write(`${lines.join('\n')}\n`)) await once(child.stdin!, 'drain')
  }
}

test('a log on standard input that does not fit into memory is classified, and no temporary file stays', async () => {
  const child = start()
  let [out, err] = ['', '']
  child.stdout!.on('data', (chunk) => (out += chunk))
  child.stderr!.on('data', (chunk) => (err += chunk))
  const ended = once(child, 'close')
  await feed(child, ROUNDS)
  expect(readdirSync(temporary)).toHaveLength(1)
  child.stdin!.end('{"broken\n')
  const [status] = await ended
  expect(err).toContain(`standard input:${VISITORS * ROUNDS + 1} skipped: this line is not JSON`)
  expect(status).toBe(1)
  const answers = out.trim().split('\n').map((line) => JSON.parse(line)) // biome-ignore format: one thought
  expect(answers).toHaveLength(VISITORS)
  expect(new Set(answers.map(({ visitor }) => visitor)).size).toBe(VISITORS)
  expect(answers.every(({ persona }) => persona === 'all')).toBe(true)
  expect(readdirSync(temporary)).toEqual([])
}, 60_000)

test.each(['SIGINT', 'SIGTERM'] as const)(
  'interrupted by %s it leaves no temporary file',
  async (signal) => {
    const child = start()
    child.stdin!.on('error', () => {})
    const ended = once(child, 'close')
    await feed(child, ROUNDS / 3)
    await expect.poll(() => readdirSync(temporary), { timeout: 10_000 }).toHaveLength(1)
    child.kill(signal)
    expect((await ended)[1]).toBe(signal)
    expect(readdirSync(temporary)).toEqual([])
  },
  60_000,
)
