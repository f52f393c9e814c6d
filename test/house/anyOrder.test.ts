import type { Backstage, LotseConfig, LotseEvent, Stage, Visitor } from '@lotse/contract'
import { createCell, createKeeper, createTracker, ownSink } from '@lotse/core'
import { createReader, knowVisitor, lowerConfig, remember } from '@lotse/persona'
import { expect, it } from 'vitest'
import { memoryLog } from '../../packages/browser/src/memoryLog.ts'

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's' },
  collect: { endpoint: '/' },
  personas: [{ id: 'searcher', when: { event: 'search' } }],
}

/** The parts come in this order; what is said at the end must not depend on it. */
async function run(order: string[]): Promise<object> {
  const built = lowerConfig(config)
  const visitor = createCell<Visitor>({
    consent: { status: 'unknown', granted: {}, confirmed: false },
    id: undefined,
    context: undefined,
    facts: {},
    answer: undefined,
    slots: {},
  })
  const mirror = new Map<string, string>()
  const stage: Stage = {
    config: built,
    visitor,
    platform: {
      now: () => 1e12,
      mirror: {
        read: (key) => mirror.get(key),
        write: (key, text) => void mirror.set(key, text),
        remove: (key) => void mirror.delete(key),
        onChange: () => () => {},
      },
      signals: () => ({ gpc: false, dnt: false }),
    },
    facts() {},
    report: (code, detail) => expect.fail(`${code} ${detail}`),
  }
  const log = memoryLog()
  log.durable = true
  const sent: LotseEvent[] = []
  let n = 0
  const backstage: Backstage = {
    uuid: () => `id-${String(n++).padStart(3, '0')}`,
    openLog: async () => log,
    records: { read: async () => undefined, write: async () => {} },
    async send(_, body) {
      sent.push(...JSON.parse(body).batch)
      return { status: 200, retryAfter: 0 }
    },
    alone: (_, work) => work(),
    after: () => () => {},
    onLeave: () => () => {},
    onReturn: () => () => {},
  }
  const gate = (): 'pass' | 'hold' => (visitor.get().consent.status === 'unknown' ? 'hold' : 'pass')
  const known = knowVisitor(createReader(built), visitor, stage.platform)
  const tracker = createTracker(stage, backstage, [{ name: 'consent', gate }])
  let keeper: ReturnType<typeof createKeeper> | undefined
  const steps: { [name: string]: () => void } = {
    grant: () =>
      visitor.set({
        consent: { status: 'decided', granted: { analytics: true, personalization: true }, confirmed: true },
      }),
    keeper: () => {
      keeper = createKeeper(tracker, backstage, ownSink(config))
    },
    remember: () => tracker.add(remember(known, async () => keeper?.openLog() ?? log, backstage)),
    track: () => void tracker.track('search', { search_term: 'lamp' }),
  }
  for (const name of order) {
    steps[name]!()
    await new Promise((resolve) => setTimeout(resolve))
  }
  await new Promise((resolve) => setTimeout(resolve, 5))
  await keeper!.flush()
  const state = known.state()
  return {
    persona: visitor.get().answer?.persona,
    seq: state?.seq,
    ahead: state?.ahead,
    sent: sent.map(({ event }) => event),
    queued: (await log.queued('q', 9)).length,
  }
}

const permutations = (list: string[]): string[][] =>
  list.length < 2
    ? [list]
    : list.flatMap((one, i) => permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [one, ...rest]))

it.each(permutations(['grant', 'keeper', 'remember', 'track']).map((order) => [order.join(' '), order] as const))(
  'the parts in the order %s',
  async (_, order) => {
    expect(await run([...order])).toEqual({ persona: 'searcher', seq: 1, ahead: [], sent: ['search'], queued: 0 })
  },
)
