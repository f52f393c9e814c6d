import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@lotse/collector'
import { beforeEach, expect, test } from 'vitest'
import { run } from './run.ts'
import type { World } from './world.ts'

let folder: string
let store: string
let config: string
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-store-'))
  store = join(folder, 'lotse.db')
  config = file('lotse.json', JSON.stringify({ lotse: 1, site: { id: 's' }, facts: { 'crm.segment': { type: 'text' }, 'crm.orders': { type: 'number' }, 'crm.vip': { type: 'boolean' }, 'crm.tags': { type: 'list' } } })) // biome-ignore format: one glance
})

async function lotse(args: string[], more: Partial<World> = {}) {
  const told = { out: '', err: '' }
  const world: World = {
    async out(text) {
      told.out += text
      return true
    },
    err: (text) => void (told.err += text),
    input: (async function* () {})(),
    terminal: { out: false, err: false },
    env: {},
    stopped: Promise.resolve(),
    ...more,
  }
  return { status: await run(args, world), ...told }
}
const factsOf = (id: string) => {
  const opened = openStore(store)
  const facts = opened.factsOf(id)
  opened.close()
  return facts
}
const importing = (table: string, ...more: string[]) => lotse(['import', file('crm.csv', table), '--config', config, '--store', store, ...more]) // biome-ignore format: one call

test('import: facts of known customers by the types that the config declares', async () => {
  const table = '\ufeffuserId,crm.segment,crm.orders,crm.vip,crm.tags\nu-1,"B2B, Nord",12,true,a|b\n\nu-2,,3,0,\n'
  expect(await importing(table)).toMatchObject({ status: 0, out: '2 customers, 6 facts changed\n' })
  expect(factsOf('u-1')).toEqual({ 'crm.segment': 'B2B, Nord', 'crm.orders': 12, 'crm.vip': true, 'crm.tags': ['a', 'b'] }) // biome-ignore format: one glance
  expect(factsOf('u-2')).toEqual({ 'crm.orders': 3, 'crm.vip': false })
  // Once more changes nothing; an empty field forgets.
  expect((await importing(table)).out).toBe('2 customers, 0 facts changed\n')
  expect((await importing('kunde;crm.segment\nu-1;\n', '--id', 'kunde', '--delimiter', ';')).out).toBe('1 customers, 1 facts changed\n') // biome-ignore format: one call
  expect(factsOf('u-1')['crm.segment']).toBeUndefined()
})

test('import: says what is wrong and where', async () => {
  const undeclared = await importing('userId,crm.segmnt\nu-1,b2b\n')
  expect(undeclared).toMatchObject({ status: 1, err: expect.stringContaining('crm.csv:1 column "crm.segmnt" is not declared under "facts" (did you mean "crm.segment"?)') }) // biome-ignore format: one call
  expect((await importing('id,crm.segment\nu-1,b2b\n')).err).toContain('has no column "userId"')
  const rows = await importing('userId,crm.orders\nu-1,many\n,3\nu-3,3\n')
  expect(rows).toMatchObject({ status: 1, out: '1 customers, 1 facts changed, 2 rows skipped\n' })
  expect(rows.err).toMatch(/crm\.csv:2 skipped: crm\.orders: "many" is not a number\n.*crm\.csv:3 skipped: "userId" is empty/) // biome-ignore format: one thought
  expect((await importing('userId,crm.orders\nu-1,1,2\n')).status).toBe(2)
  expect(await lotse(['import', join(folder, 'none.csv'), '--config', config, '--store', store])).toMatchObject({ status: 2, err: expect.stringContaining('there is no such file') }) // biome-ignore format: one call
})

test('export --person, erase and backup: all about one person, gone, and a copy from before', async () => {
  const opened = openStore(store)
  const event = (messageId: string, more: object) => ({ messageId, type: 'track', event: 'search', timestamp: '2026-11-22T00:00:00.000Z', ...more }) as never // biome-ignore format: one glance
  opened.append([event('1', { anonymousId: 'a', userId: 'u-1' }), event('2', { anonymousId: 'a' }), event('3', { anonymousId: 'b' })], 1) // biome-ignore format: one call
  opened.setFacts([{ userId: 'u-1', path: 'crm.segment', value: 'b2b' }], 1)
  opened.close()
  const copy = join(folder, 'copy.db')
  expect((await lotse(['backup', '--store', store, '-o', copy])).status).toBe(0)
  expect(await lotse(['backup', '--store', store, '-o', copy])).toMatchObject({ status: 2, err: expect.stringContaining('there already') }) // biome-ignore format: one call
  const person = JSON.parse((await lotse(['export', '--store', store, '--person', 'u-1'])).out)
  expect(person).toMatchObject({ id: 'u-1', facts: { 'crm.segment': 'b2b' } })
  expect(person.events).toHaveLength(2)
  expect((await lotse(['erase', '--store', store, '--person', 'u-1'])).out).toBe(`2 events erased from ${store}\n`)
  expect(JSON.parse((await lotse(['export', '--store', store, '--person', 'u-1'])).out)).toMatchObject({ facts: {}, events: [] }) // biome-ignore format: one call
  expect((await lotse(['export', '--store', copy])).out.trim().split('\n')).toHaveLength(3)
})

test('serve: a secret that is too short, numbers that are none, a cluster that does not answer', async () => {
  const serve = (flags: string[], env = {}) => lotse(['serve', '--port', '0', '--store', store, ...flags], { env })
  expect(await serve([], { LOTSE_SECRET: 'short' })).toMatchObject({ status: 2, err: expect.stringContaining('at least 32 bytes') }) // biome-ignore format: one call
  expect(await serve(['--rate', 'fast'])).toMatchObject({ status: 2, err: expect.stringContaining('--rate fast is no number') }) // biome-ignore format: one call
  expect(await serve(['--nats', 'nats://127.0.0.1:1'])).toMatchObject({ status: 2, err: expect.stringContaining('nats://127.0.0.1:1 cannot be used') }) // biome-ignore format: one call
  expect(await serve([])).toMatchObject({ status: 0, out: expect.stringMatching(/collector.*\ndesk.*\nstore/) })
})
