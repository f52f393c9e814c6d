import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import { createCollector, type Log, openStore, storeSink } from '@lotse/collector'
import { expect, it } from 'vitest'
import { batchOf, goodEvent } from './openTarget.ts'
import { naughty } from './shared.ts'

/** The collector's own. */
const { pino } = createRequire(new URL('../../packages/collector/package.json', import.meta.url))('pino') as { pino(options: object, out: Writable): Log } // biome-ignore format: one line

/** What a sender would like to see as a line of its own, or as a command of the terminal that shows the log. */
const FORGED = [
  'x\n{"level":30,"msg":"forged"}',
  'x\r\nforged',
  'x\u2028forged',
  '\u001b[2J\u001b]0;forged\u0007',
  ...naughty,
]

it('whatever is sent, a line of the log is one JSON object, without a word of the sender', async () => {
  let written = ''
  const out = new Writable({ write: (piece, _, done) => void done(void (written += piece)) })
  const store = openStore(':memory:')
  const sink = storeSink(store)
  let broken = false
  // The store's own message is the worst that comes into a log: it may quote what it was given.
  const commit: typeof sink.commit = (write) => (broken ? Promise.reject(new Error('disk\nfull\u001b[2J')) : sink.commit(write)) // biome-ignore format: one thought
  const app = createCollector({ store, sink: { ...sink, commit }, log: pino({ base: null }, out), ratePerMinute: 1e9 })
  const send = (body: string, headers: Record<string, string> = {}, path = '/v1/batch') =>
    app.request(path, { method: 'POST', body, headers })
  for (const text of FORGED) {
    const clean = encodeURIComponent(text.toWellFormed())
    await send(text)
    await send(`{"batch":[${JSON.stringify(text)}]}`)
    await send(batchOf(goodEvent({ event: text, messageId: text, anonymousId: text, properties: { [text]: text } })))
    await send(JSON.stringify({ anonymousId: text, purposes: text }), {}, '/v1/receipt')
    await send(JSON.stringify({ anonymousId: text }), {}, '/v1/erase')
    await send('{}', { 'user-agent': clean, referer: clean, 'x-forwarded-for': clean, origin: `https://${clean}` }, `/v1/${clean}`) // biome-ignore format: one call
    await app.request(`/desk/${clean}?persona=${clean}`)
  }
  // Those above are mostly refused; these are stored, and what is in them is nobody's to log either.
  for (let i = 0; i < FORGED.length; i += 50)
    await send(batchOf(...FORGED.slice(i, i + 50).map((text) => goodEvent({ properties: { search_term: text, [text]: text } })))) // biome-ignore format: one call
  expect(store.counts().events).toBeGreaterThan(FORGED.length / 2)
  broken = true
  await send(batchOf(goodEvent({ event: 'search', properties: { search_term: FORGED[0] } })))
  const lines = written.split('\n').slice(0, -1)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(written.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/)
  expect(written).not.toMatch(/forged|DROP TABLE|jndi/)
  store.close()
})
