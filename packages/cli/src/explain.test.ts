import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run.ts'
import type { World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'lotse-explain-'))
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const config = file('lotse.json', JSON.stringify({ lotse: 1, site: { id: 'shop' }, personas: [{ id: 'buyer', label: 'Buyer', when: { event: 'purchase', times: { atLeast: 2 } } }] })) // biome-ignore format: one thought
const event = (anonymousId: string, name: string, timestamp: string): string =>
  JSON.stringify({ messageId: timestamp, type: 'track', event: name, anonymousId, timestamp })
const one = file('one.jsonl', `${event('a', 'purchase', '2026-01-01T10:00:00Z')}\nnothing\n`)
const two = file('two.jsonl', `${event('a', 'purchase', '2026-01-01T10:00:00Z')}\n${event('b', 'search', '2026-01-02T10:00:00Z')}\n`) // biome-ignore format: one thought

async function explain(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const told = { out: '', err: '' }
  const world = {
    out: async (text: string) => !!(told.out += text),
    err: (text: string) => void (told.err += text),
    input: [] as never,
    terminal: { out: false, err: false },
    env: {},
    stopped: Promise.resolve(),
  } as World
  return { status: await run(['explain', ...args], world), ...told }
}

test('says of one visitor what is, what was wanted and what would change it', async () => {
  const { status, out, err } = await explain(config, '--events', one)
  expect(status).toBe(1)
  expect(err).toContain('one.jsonl:2 skipped: this line is not JSON')
  expect(out).toContain('✗ ordered: at least 2 times (now 1)')
  expect(out).toContain('→ Use')
  expect(out).toContain('Buyer: 1 more: ordered')
})

test('is JSON for machines, and German for Germans', async () => {
  const said = JSON.parse((await explain(config, '--events', one, '--json', '--at', '2026-01-05T00:00:00Z')).out)
  expect(said).toMatchObject({ visitor: 'a', at: Date.UTC(2026, 0, 5), phase: { id: 'use' }, changes: { personas: [{ id: 'buyer' }] } }) // biome-ignore format: one thought
  expect((await explain(config, '--events', one, '--language', 'de')).out).toContain(
    'bestellt: mindestens 2 Mal (jetzt 1)',
  )
})

test('asks whom it should explain', async () => {
  expect(await explain(config, '--events', two)).toMatchObject({ status: 2, err: expect.stringContaining('--visitor a, --visitor b') }) // biome-ignore format: one thought
  expect((await explain(config, '--events', two, '--visitor', 'b')).out).toContain('→ Explore')
  expect(await explain(config, '--events', two, '--visitor', 'c')).toMatchObject({ status: 1, err: expect.stringContaining('no event of visitor c') }) // biome-ignore format: one thought
  expect(await explain(config, '--events', two, '--language', 'fr')).toMatchObject({ status: 2 })
})
