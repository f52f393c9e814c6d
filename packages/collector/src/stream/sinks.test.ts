import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ConsentReceipt, LotseEvent } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { natsServer, startCluster } from '../../test/natsCluster.mjs'
import { openStore } from '../store/openStore.ts'
import { type Sink, storeSink } from '../store/sink.ts'
import type { Store } from '../store/store.ts'
import { consumeStream } from './consumeStream.ts'
import { type OpenStream, openStream } from './openStream.ts'
import { streamSink } from './streamSink.ts'
import { withPatience } from './withPatience.ts'

const MINE = '019aa000-0000-7000-8000-000000000001'
const THEIRS = '019aa000-0000-7000-8000-000000000002'
/** Not long ago: what is older than 400 days is deleted. */
const NOW = Date.now()
const log = { info() {}, error() {} }
let number = 0
const event = (more: Partial<LotseEvent> = {}): LotseEvent => ({
  messageId: `m${number++}`, type: 'track', event: 'view_item', anonymousId: MINE, timestamp: '2026-11-21T12:00:00.000Z', ...more,
}) // biome-ignore format: one glance
const receipt: ConsentReceipt = { site: 's', day: '2026-11-22', version: 1, hash: 'h', purposes: { analytics: 'granted' }, source: 'banner', language: 'en' } // biome-ignore format: one glance
/** How long a cluster of three may take for one step on a machine that is busy with other work, ms. */
const BUSY = 90_000
/** A batch that is published again counts as a duplicate: here nothing may be, however late the answer. */
const calm = { attempt: BUSY, patience: BUSY }
const ids = (store: Store) => [...store.events()].map(({ messageId }) => messageId).sort()

let folder: string
let store: Store
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotse-sink-'))
  store = openStore(join(folder, 'events.db'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

/** What every sink promises. `settled` waits until the store has all that was acknowledged. */
function keepsItsPromise(open: () => Promise<{ sink: Sink; settled(): Promise<void>; close(): Promise<void> }>) {
  let opened: Awaited<ReturnType<typeof open>>
  beforeEach(async () => {
    opened = await open()
  }, BUSY)
  afterEach(() => opened?.close(), BUSY)

  test('keeps each event once, as it was sent', async () => {
    const sent = [event({ properties: { text: 'Grüße ⚓ \u0000 \ud83d\udea2' } }), event({ anonymousId: THEIRS })]
    expect(await opened.sink.commit({ events: sent, receivedAt: NOW })).toEqual({ stored: 2, duplicates: 0 })
    expect(await opened.sink.commit({ events: sent, receivedAt: NOW + 2 })).toEqual({ stored: 0, duplicates: 2 })
    await opened.sink.commit({ events: [sent[1]!, event()], receivedAt: NOW + 3 })
    await opened.settled()
    expect(store.counts().events).toBe(3)
    expect([...store.events({ visitor: MINE })][0]).toEqual(sent[0])
    expect(store.database.prepare('SELECT received_at FROM event ORDER BY seq LIMIT 1').all()).toEqual([{ received_at: NOW }]) // biome-ignore format: one thought
  })

  test('keeps dead letters, marks of robots and receipts', async () => {
    const letters = [{ reason: 'x', visitor: MINE, body: '{}' }, { reason: 'y' }]
    await opened.sink.commit({ events: [event()], deadLetters: letters, receivedAt: NOW, bot: true })
    await opened.sink.countReceipt(receipt)
    await opened.sink.countReceipt(receipt)
    await opened.settled()
    expect(store.deadLetters().map(({ reason }) => reason).sort()).toEqual(['x', 'y']) // biome-ignore format: one thought
    expect(store.database.prepare('SELECT bot FROM event').all()).toEqual([{ bot: 1 }])
    expect(store.receipts('2026-11-22', '2026-11-22')[0]?.count).toBe(2)
  })

  test('erases what came from one browser, and nothing that comes after', async () => {
    await opened.sink.commit({ events: [event(), event({ anonymousId: THEIRS })], receivedAt: NOW })
    expect(await opened.sink.eraseDevice(MINE)).toBe(1)
    const later = event()
    await opened.sink.commit({ events: [later], receivedAt: NOW + 2 })
    await opened.settled()
    expect([...store.events()].map(({ anonymousId }) => anonymousId)).toEqual([MINE, THEIRS])
    expect(ids(store)).toContain(later.messageId)
  })

  test('says that it is ready', () => expect(opened.sink.ready()).resolves.toBeUndefined())
}

describe('the store', () =>
  keepsItsPromise(async () => ({ sink: storeSink(store), settled: async () => {}, close: async () => {} })))

if (!natsServer && process.env.CI) test('nats-server is there', () => expect.fail('nats-server is missing: apt install nats-server')) // biome-ignore format: one sentence
describe.skipIf(!natsServer)('a JetStream cluster', { timeout: 4 * BUSY }, () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  let name = ''
  let count = 0
  const open = (more = {}) => openStream({ servers: cluster.urls, name, patience: BUSY, timeout: 20_000, ...more })
  /** The consumer has acknowledged everything that the stream holds by now. */
  const allWritten = async (stream: OpenStream, durable = 'store') => {
    for (const deadline = Date.now() + BUSY; Date.now() < deadline; ) {
      const { state } = await stream.manager.streams.info(stream.name).catch(() => ({ state: undefined }))
      const info = await stream.manager.consumers.info(stream.name, durable).catch(() => undefined)
      if (state && info && info.delivered.stream_seq >= state.last_seq && info.num_ack_pending === 0) return
      await pause(50)
    }
    throw new Error('the consumer does not come to an end')
  }
  const leaderOf = (stream: OpenStream) =>
    withPatience(async () => {
      const { leader } = (await stream.manager.streams.info(stream.name)).cluster ?? {}
      if (!leader) throw new Error('there is no leader yet')
      return leader
    }, BUSY)

  beforeAll(async () => {
    cluster = await startCluster(3)
  }, BUSY)
  afterAll(() => cluster?.stop(), BUSY)
  beforeEach(() => {
    name = `lotse${count++}`
  })

  describe('with a consumer', () =>
    keepsItsPromise(async () => {
      const stream = await open()
      const consuming = await consumeStream({ stream, store, log })
      return {
        sink: streamSink(stream, calm),
        settled: () => allWritten(stream),
        async close() {
          await consuming.close()
          await stream.close()
        },
      }
    }))

  test('loses nothing when the leader of the stream is killed, and takes on without it', async () => {
    const stream = await open()
    const sink = streamSink(stream)
    const leader = cluster.node(await leaderOf(stream))!
    const acknowledged: string[] = []
    const send = async (events: LotseEvent[]) => {
      await sink.commit({ events, receivedAt: NOW })
      acknowledged.push(...events.map(({ messageId }) => messageId))
    }
    for (let i = 0; i < 20; i++) await withPatience(() => send([event({ anonymousId: `v${i % 5}` })]), BUSY)
    const killed = leader.kill()
    await Promise.allSettled(Array.from({ length: 20 }, (_, i) => send([event({ anonymousId: `v${i}` })])))
    await killed
    try {
      // On two servers of three.
      await withPatience(() => send([event()]), BUSY)
    } finally {
      leader.start()
    }
    await leader.answers()
    const consuming = await consumeStream({ stream, store, log })
    // A server that has just come back may be behind: what it says of the stream is no measure.
    const missing = () => acknowledged.filter((id) => !ids(store).includes(id))
    await expect.poll(missing, { timeout: BUSY, interval: 200 }).toEqual([])
    await allWritten(stream)
    await consuming.close()
    await stream.close()
  })

  test('takes on when a node is cut off, and refuses when the majority is', async () => {
    const stream = await open()
    const sink = streamSink(stream)
    const leader = await leaderOf(stream)
    const others = cluster.nodes.filter((one) => one.name !== leader)
    const sent = () => withPatience(() => sink.commit({ events: [event()], receivedAt: NOW }), BUSY)
    await others[0]!.freeze()
    await sent()
    await others[1]!.freeze()
    const refused = await sink.commit({ events: [event()], receivedAt: NOW }).then(() => 'acknowledged', () => 'refused') // biome-ignore format: one thought
    for (const one of others) one.thaw()
    await sent()
    expect(refused).toBe('refused')
    await sent()
    await stream.close()
  })

  test('a consumer that dies after its commit and before its acknowledgement writes nothing twice', async () => {
    const stream = await open()
    const sink = streamSink(stream, calm)
    const events = Array.from({ length: 50 }, (_, i) => event({ anonymousId: `v${i % 7}` }))
    await sink.commit({ events, deadLetters: [{ reason: 'x', visitor: 'v1' }], receivedAt: NOW })
    await sink.countReceipt(receipt)
    let crashes = 0
    const commit: Store['commit'] = (writes) => {
      const appended = store.commit(writes)
      if (crashes++ === 0) throw new Error('killed')
      return appended
    }
    const consuming = await consumeStream({ stream, store: { ...store, commit }, log, ackWait: 1_000 })
    await allWritten(stream)
    await consuming.close()
    expect(crashes).toBeGreaterThan(1)
    expect(store.counts()).toMatchObject({ events: 50, deadLetters: 1 })
    expect(store.receipts('2026-11-22', '2026-11-22')[0]?.count).toBe(1)
    await stream.close()
  })

  test('a message that the store refuses holds up no other, and comes again', async () => {
    const stream = await open()
    const sink = streamSink(stream, calm)
    for (let i = 0; i < 10; i++) await sink.commit({ events: [event({ anonymousId: `v${i}` })], receivedAt: NOW })
    const refused = event({ anonymousId: 'refused' })
    await sink.commit({ events: [refused], receivedAt: NOW })
    let refuses = true
    const commit: Store['commit'] = (writes) => {
      if (refuses && writes.some(({ events }) => events.some(({ messageId }) => messageId === refused.messageId))) throw new Error('no') // biome-ignore format: one thought
      return store.commit(writes)
    }
    const consuming = await consumeStream({ stream, store: { ...store, commit }, log })
    await expect.poll(() => store.counts().events, { timeout: BUSY }).toBe(10)
    refuses = false
    await expect.poll(() => store.counts().events, { timeout: BUSY }).toBe(11)
    await consuming.close()
    await stream.close()
  })

  test('two consumers share the work, and both obey an erasure', async () => {
    const stream = await open()
    const sink = streamSink(stream, calm)
    const twins = await Promise.all([1, 2].map(() => consumeStream({ stream, store, log })))
    for (let i = 0; i < 40; i++) await sink.commit({ events: [event({ anonymousId: i % 2 ? MINE : `v${i}` })], receivedAt: NOW }) // biome-ignore format: one thought
    await sink.eraseDevice(MINE)
    await allWritten(stream)
    expect(store.counts().events).toBe(20)
    for (const one of twins) await one.close()
    // A new copy finds nothing of them in the stream either.
    const copy = openStore(join(folder, 'copy.db'))
    const consuming = await consumeStream({ stream, store: copy, log, name: 'copy' })
    await allWritten(stream, 'copy')
    await consuming.close()
    expect([...copy.events()].some(({ anonymousId }) => anonymousId === MINE)).toBe(false)
    expect(copy.counts().events).toBe(20)
    copy.close()
    await stream.close()
  })

  test('what was fetched before an erasure and written after it is not stored', () => {
    const origin = (seq: number) => ({ stream: 's@1', seq })
    store.eraseFromStream(MINE, 'device', origin(10))
    store.commit([
      { events: [event(), event({ anonymousId: THEIRS })], deadLetters: [{ reason: 'x', visitor: MINE }], receivedAt: NOW, origin: origin(9) },
      { events: [event()], receivedAt: NOW, origin: origin(11) },
    ]) // biome-ignore format: a table
    expect(store.counts()).toMatchObject({ events: 2, deadLetters: 0 })
    expect(store.eraseFromStream(MINE, 'device', origin(10))).toBe(0)
    expect(store.counts()).toMatchObject({ events: 2 })
    store.settled(origin(10))
    expect(store.database.prepare('SELECT count(*) AS n FROM erased_in_stream').all()).toEqual([{ n: 0 }])
  })
})
