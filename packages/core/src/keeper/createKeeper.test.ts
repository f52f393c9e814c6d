import type { Backstage, EventLog, LotseEvent, QueueEntry, SendResult, Sink, Stage, Visitor } from '@lotse/contract'
import { beforeEach, describe, expect, it } from 'vitest'
import { createCell } from '../createCell.ts'
import { createTracker } from '../createTracker.ts'
import { destinationSinks } from '../sinks/destinationSinks.ts'
import { ownSink } from '../sinks/ownSink.ts'
import { createKeeper } from './createKeeper.ts'

/** A log that fails and weighs as it is told. */
function openLog() {
  const queue = new Map<string, LotseEvent>()
  const log: EventLog = {
    durable: true,
    id: async () => 'a',
    writeId: async () => {},
    async append(_, __, entries) {
      await trouble?.()
      for (const [key, event] of entries) queue.set(key, structuredClone(event))
      return 0
    },
    since: async () => [],
    trim: async () => {},
    queued: async (name, most) => [...queue].filter(([key]) => key.startsWith(name)).slice(0, most),
    size: async (name) => ({
      events: [...queue.keys()].filter((key) => key.startsWith(name)).length + more.events,
      bytes: more.bytes,
    }),
    async remove(keys) {
      for (const key of keys) queue.delete(key)
    },
    readState: async () => undefined,
    writeState: async () => {},
    async erase() {
      queue.clear()
      return 1
    },
    close() {},
  }
  return { log, queue }
}

let trouble: (() => Promise<void>) | undefined
let more: { events: number; bytes: number }
let answers: Partial<SendResult>[]
/** What the next request waits for. */
let hold: (() => Promise<void>) | undefined
beforeEach(() => {
  hold = undefined
  trouble = undefined
  more = { events: 0, bytes: 0 }
  answers = []
})

const granted = (confirmed = true) =>
  ({ status: 'decided', granted: { analytics: true, ads: false }, confirmed }) as const
const own: Sink = { name: 'q', url: '/v1/batch', purpose: 'analytics' }

function start({ sinks = [own], confirmed = true }: { sinks?: Sink[]; confirmed?: boolean } = {}) {
  const visitor = createCell<Visitor>({
    consent: granted(confirmed),
    id: undefined,
    context: undefined,
    facts: {},
    answer: undefined,
    slots: {},
  })
  const faults: string[] = []
  const stage = {
    config: { lotse: 1, site: { id: 's' } },
    visitor,
    platform: { now: () => 1000 },
    facts() {},
    report: (code: string) => void faults.push(code),
  } as unknown as Stage
  const { log, queue } = openLog()
  const sent: { url: string; batch: LotseEvent[]; bytes: number; leaving: boolean }[] = []
  const timers: { ms: number; call: () => void }[] = []
  const leaving: (() => void)[] = []
  let n = 0
  const backstage: Backstage = {
    uuid: () => `id-${String(n++).padStart(6, '0')}`,
    openLog: async () => log,
    records: { read: async () => undefined, write: async () => {} },
    async send(url, body, leaving) {
      sent.push({ url, batch: JSON.parse(body).batch, bytes: new TextEncoder().encode(body).length, leaving })
      const held = hold
      hold = undefined
      await held?.()
      return { status: 200, retryAfter: 0, ...answers.shift() }
    },
    alone: (_, work) => work(),
    after(ms, call) {
      if (!ms) {
        queueMicrotask(call)
        return () => {}
      }
      const timer = { ms, call }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer) >>> 0, 1)
    },
    onLeave(call) {
      leaving.push(call)
      return () => {}
    },
    onReturn: () => () => {},
  }
  const gate = () => (visitor.get().consent.granted.analytics ? ('pass' as const) : ('drop' as const))
  const tracker = createTracker(stage, backstage, [{ name: 'consent', gate }])
  const keeper = createKeeper(tracker, backstage, sinks)
  const names = () => sent.flatMap(({ batch }) => batch.map(({ event }) => event))
  return {
    tracker,
    keeper,
    visitor,
    faults,
    sent,
    queue,
    timers,
    names,
    leave: () => leaving.forEach((call) => void call()),
  }
}
const entryOf = (i: number, text: string): QueueEntry => {
  const event: LotseEvent = { messageId: `old-${i}`, type: 'track', event: 'share', anonymousId: 'a', timestamp: '', properties: { text } } // biome-ignore format: one thing
  return [`q${event.messageId}.${JSON.stringify(event).length}`, event]
}

describe('flush', () => {
  it('resolves when what was tracked before it is acknowledged, awaited or not', async () => {
    const { tracker, keeper, names, queue } = start()
    await keeper.flush()
    trouble = () => new Promise((resolve) => setTimeout(resolve, 10))
    void tracker.track('search')
    void tracker.track('share')
    await keeper.flush()
    expect(names()).toEqual(['search', 'share'])
    expect(queue.size).toBe(0)
  })
  it('waits until the consent record is confirmed', async () => {
    const { tracker, keeper, names, visitor } = start({ confirmed: false })
    void tracker.track('search')
    let done = false
    const flushed = keeper.flush().then(() => {
      done = true
    })
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(done).toBe(false)
    visitor.set({ consent: granted() })
    await flushed
    expect(names()).toEqual(['search'])
  })
  it('resolves when nobody answers; does not ask again before the time that it was told', async () => {
    answers = [{ status: 429, retryAfter: 60_000 }]
    const { tracker, keeper, sent, queue, timers } = start()
    void tracker.track('search')
    await keeper.flush()
    await keeper.flush()
    expect([sent.length, queue.size]).toEqual([1, 1])
    const timer = timers.find(({ ms }) => ms === 60_000)!
    timer.call()
    await keeper.flush()
    expect([sent.length, queue.size]).toEqual([2, 0])
  })
})

describe('requests', () => {
  it('that are too large for the collector are split', async () => {
    answers = [{ status: 413 }]
    const { tracker, keeper, sent, queue } = start()
    for (const name of ['a', 'b', 'c', 'd']) void tracker.track(name)
    await keeper.flush()
    expect(sent.map(({ batch }) => batch.map(({ event }) => event))).toEqual([['a', 'b', 'c', 'd'], ['a', 'b'], ['c', 'd']]) // biome-ignore format: one thought
    expect(queue.size).toBe(0)
  })
  it('stay under the 64 KiB of a keepalive request, in bytes', async () => {
    const { tracker, keeper, sent } = start()
    for (let i = 0; i < 40; i++) void tracker.track('search', { search_term: 'ö€😀'.repeat(500) })
    await keeper.flush()
    expect(sent.flatMap(({ batch }) => batch)).toHaveLength(40)
    for (const { bytes } of sent) expect(bytes).toBeLessThan(65_536)
    expect(sent.length).toBeGreaterThan(3)
  })
  it('carry three times as many while more than 1,000 wait', async () => {
    const { keeper, sent, queue } = start()
    for (let i = 1000; i < 2400; i++) queue.set(...entryOf(i, 'x'))
    await keeper.flush()
    expect(sent.map(({ batch }) => batch.length)).toEqual([300, 300, ...Array(8).fill(100)])
    expect(queue.size).toBe(0)
  })
  it('carry no more than usual of what is nowhere else, however many wait: keepalive takes them', async () => {
    more = { events: 2_000, bytes: 0 }
    const { tracker, keeper, sent } = start()
    await keeper.flush()
    trouble = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    for (let i = 0; i < 150; i++) void tracker.track('search')
    await keeper.flush()
    expect(sent.flatMap(({ batch }) => batch)).toHaveLength(150)
    for (const { batch } of sent) expect(batch.length).toBeLessThanOrEqual(100)
  })
  it('never carry anonymous and identified events together', async () => {
    const { tracker, keeper, sent } = start()
    void tracker.track('search')
    void tracker.track('identify', {}, { type: 'identify', userId: 'u' })
    void tracker.track('share')
    await keeper.flush()
    expect(sent.map(({ batch }) => batch.map(({ userId }) => userId))).toEqual([[undefined], ['u', 'u']])
  })
  it('go out at once when the page is left, in pieces where nothing takes them whole', async () => {
    const { tracker, keeper, sent, leave, queue } = start()
    await keeper.flush()
    for (const name of ['a', 'b']) await tracker.track(name)
    answers = [{ status: 413 }]
    leave()
    expect(sent).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve))
    expect(sent.map(({ batch, leaving }) => [batch.length, leaving])).toEqual([[2, true], [1, true], [1, true]]) // biome-ignore format: one thought
    expect(queue.size).toBe(0)
  })
  it('that nothing has room for when the page is left are kept for another time', async () => {
    const { tracker, keeper, faults, leave, queue } = start()
    await keeper.flush()
    for (const name of ['a', 'b']) await tracker.track(name)
    answers = [{ status: 413 }, { status: 413 }, { status: 413 }]
    leave()
    await new Promise((resolve) => setTimeout(resolve))
    expect([queue.size, faults]).toEqual([2, []])
    await keeper.flush()
    expect(queue.size).toBe(0)
  })
  it('go out when the page is left before the disk has answered', async () => {
    const { tracker, keeper, names, leave } = start()
    await keeper.flush()
    trouble = () => new Promise(() => {})
    void tracker.track('search')
    await new Promise((resolve) => setTimeout(resolve))
    leave()
    expect(names()).toEqual(['search'])
  })
  it('of a page that is hidden while another request is on its way are not repeated after it', async () => {
    const { tracker, keeper, sent, leave, queue } = start()
    await keeper.flush()
    const answers: (() => void)[] = []
    const wait = () => new Promise<void>((resolve) => answers.push(resolve))
    hold = wait
    await tracker.track('search')
    const flushed = keeper.flush()
    await new Promise((resolve) => setTimeout(resolve, 10))
    await tracker.track('share')
    hold = wait
    leave()
    answers[0]!()
    await new Promise((resolve) => setTimeout(resolve, 10))
    answers[1]!()
    await flushed
    expect(sent.map(({ batch }) => batch.map(({ event }) => event))).toEqual([['search'], ['share']])
    expect(queue.size).toBe(0)
  })
  it('of a hidden page are not repeated while they are on their way', async () => {
    const { tracker, keeper, sent, leave, queue } = start()
    await keeper.flush()
    await tracker.track('search')
    let answer = (): void => {}
    hold = () => new Promise<void>((resolve) => (answer = resolve))
    leave()
    const flushed = keeper.flush()
    await new Promise((resolve) => setTimeout(resolve, 10))
    answer()
    await flushed
    expect([sent.length, queue.size]).toEqual([1, 0])
  })
})

describe('room', () => {
  it.each([
    ['10,000 events', { events: 10_000, bytes: 0 }],
    ['5 MB', { events: 0, bytes: 5_000_000 }],
  ])('ends at %s: the newest is refused, and counted in one event', async (_, size) => {
    answers = Array.from({ length: 9 }, () => ({ status: 503 }))
    more = size
    const { tracker, keeper, queue } = start()
    await keeper.flush()
    await expect(tracker.track('one')).resolves.toMatchObject({ state: 'dropped', reason: 'queue-full' })
    await new Promise((resolve) => setTimeout(resolve))
    for (const name of ['two', 'three']) await tracker.track(name)
    await new Promise((resolve) => setTimeout(resolve))
    expect([...queue.values()].map(({ event, properties }) => [event, properties])).toEqual([
      ['events_dropped', { count: 3, reason: 'queue-full' }],
    ])
  })
  it('comes back with each batch, also while the next events come', async () => {
    const { tracker, keeper } = start()
    await keeper.flush()
    // The last room: one more event than leaves the queue is refused.
    more = { events: 9_800, bytes: 0 }
    const states = new Set<string>()
    for (let i = 0; i < 600; i++) states.add((await tracker.track('search')).state)
    expect([...states]).toEqual(['durable'])
  })
  it('on disk gone: what cannot be written is kept in memory, sent, and said', async () => {
    const { tracker, keeper, names, faults } = start()
    trouble = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    expect(await tracker.track('search')).toMatchObject({ state: 'memory' })
    await keeper.flush()
    expect(names()).toEqual(['search'])
    expect(faults).toEqual(['storage-full'])
  })
})

it('a write that a withdrawal overtakes is no fault', async () => {
  const { tracker, keeper, visitor, faults } = start()
  await keeper.flush()
  let fail = (_: Error): void => {}
  trouble = () => new Promise((_, reject) => (fail = reject))
  const result = tracker.track('search')
  await new Promise((resolve) => setTimeout(resolve))
  visitor.set({ consent: { status: 'decided', granted: {}, confirmed: false } })
  const erased = keeper.erase()
  fail(new Error('dropped'))
  expect(await result).toMatchObject({ state: 'dropped', reason: 'consent' })
  await erased
  expect(faults).toEqual([])
})

it('what earlier pages left behind is sent first', async () => {
  const { keeper, names, queue, tracker } = start()
  queue.set(...entryOf(1, 'x'))
  void tracker.track('search')
  await keeper.flush()
  expect(names()).toEqual(['share', 'search'])
})

describe('destinations', () => {
  const config = {
    collect: { endpoint: '/', writeKey: 'ours' },
    destinations: [
      { id: 'a', type: 'segment', endpoint: 'https://a.test/', writeKey: 'A', recipient: 'A', country: 'US' },
      { id: 'b', type: 'rudderstack', endpoint: 'https://b.test', writeKey: 'B', recipient: 'B', country: 'DE', persona: true, purpose: 'analytics' },
      { id: 'c', type: 'segment', endpoint: 'https://c.test', recipient: 'C', country: 'US', purpose: 'ads' },
      { id: 'd', type: 'dataLayer', recipient: 'D', country: 'US', persona: true },
    ],
  } as const // biome-ignore format: one glance
  const sinksOf = (visitor: () => Visitor): Sink[] => {
    const built = JSON.parse(JSON.stringify(config))
    return [...ownSink(built), ...destinationSinks(built, visitor)]
  }
  const run = async () => {
    let cell: () => Visitor = () => ({}) as Visitor
    const sinks = sinksOf(() => cell())
    const all = start({ sinks })
    cell = all.visitor.get
    all.visitor.set({
      answer: { persona: 'hunter', personas: [], scores: {}, phase: 'buy', since: 0 },
      facts: { crm: { segment: 'b2b' } },
    })
    void all.tracker.track('exposure', { slot: 'hero', persona: 'hunter', phase: 'buy' }) // biome-ignore format: one thought
    return all
  }
  it.each(sinksOf(() => ({}) as Visitor))('$url: on disk first, once, kept until it is acknowledged', async (sink) => {
    const { tracker, keeper, sent, queue } = start({ sinks: [{ ...sink, purpose: 'analytics' }] })
    answers = [{ status: 503 }]
    const { state } = await tracker.track('search')
    expect([state, queue.size]).toEqual(['durable', 1])
    await keeper.flush()
    await keeper.flush()
    expect(sent.map(({ url, batch }) => [url, batch[0]!.messageId])).toEqual(Array(2).fill([sink.url, 'id-000000']))
    expect(queue.size).toBe(0)
  })
  it('each have a queue of their own; nothing waits for one whose purpose is not granted', async () => {
    const { keeper, sent } = await run()
    await keeper.flush()
    expect(sent.map(({ url }) => url)).toEqual([
      '/v1/batch',
      'https://a.test/v1/batch',
      'https://b.test/beacon/v1/batch?writeKey=B',
    ])
  })
  it('are told persona and phase only where the config says so, and never the facts of the site', async () => {
    const { keeper, sent } = await run()
    await keeper.flush()
    const [ours, a, b] = sent.map(({ batch }) => batch[0]!)
    expect(ours!.properties).toEqual({ slot: 'hero', persona: 'hunter', phase: 'buy' })
    expect(ours!.context?.facts).toBeDefined()
    expect(JSON.stringify(a)).not.toMatch(/hunter|buy|b2b/)
    expect(b!.context).toMatchObject({ persona: 'hunter', phase: 'buy' })
    expect(JSON.stringify(b)).not.toMatch(/b2b/)
  })
})
