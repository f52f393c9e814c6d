import type { ConsentState, Host, Plugin, Stage, Visitor } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { createCell } from './createCell.ts'
import { createTracker, type Parcel } from './createTracker.ts'

const consent = (granted: boolean | undefined, confirmed = true): ConsentState =>
  granted === undefined
    ? { status: 'unknown', granted: {}, confirmed: false }
    : { status: 'decided', granted: { analytics: granted, personalization: granted }, confirmed }

function start(first: ConsentState, plugins: Plugin[] = []) {
  const faults: string[] = []
  const visitor = createCell<Visitor>({
    consent: first,
    id: undefined,
    context: undefined,
    facts: {},
    answer: undefined,
    slots: {},
  })
  const stage: Stage = {
    config: {
      lotse: 1,
      site: { id: 's' },
      built: 'x',
      counters: [],
      remembers: [],
      personas: [],
      phases: [],
      slots: [],
      facts: { 'crm.note': { type: 'text', local: true } },
    },
    visitor,
    platform: {
      now: () => 1000,
      mirror: { read: () => undefined, write() {}, remove() {}, onChange: () => () => {} },
      signals: () => ({ gpc: false, dnt: false }),
    },
    facts: (facts) => visitor.set({ facts: { ...visitor.get().facts, ...facts } }),
    report: (code) => faults.push(code),
  }
  const gate = (): 'pass' | 'hold' | 'drop' => {
    const { status, granted } = visitor.get().consent
    return status === 'unknown' ? 'hold' : granted.analytics ? 'pass' : 'drop'
  }
  let n = 0
  const kept: Parcel[] = []
  const tasks: (() => void)[] = []
  let leave = (): void => {}
  const backstage: Parameters<typeof createTracker>[1] = {
    uuid: () => `id-${n++}`,
    after(_, call) {
      tasks.push(call)
      return () => void tasks.splice(tasks.indexOf(call) >>> 0, 1)
    },
    onLeave(call) {
      leave = call
      return () => {}
    },
    onReturn: () => () => {},
  }
  const tracker = createTracker(stage, backstage, [{ name: 'consent', gate }, ...plugins])
  tracker.keepWith((parcel) => {
    kept.push(parcel)
    parcel.done({ id: parcel.event.messageId, state: 'durable' })
  })
  return {
    tracker,
    visitor,
    kept,
    faults,
    tasks,
    leave: () => leave(),
    names: () => kept.map(({ event }) => event.event),
  }
}

describe('the gate', () => {
  it('holds before a choice, with the original time, and lets go on a grant', async () => {
    const { tracker, visitor, names } = start(consent(undefined))
    const result = tracker.track('page_view')
    expect(names()).toEqual([])
    visitor.set({ consent: consent(true) })
    expect(names()).toEqual(['page_view'])
    expect(await result).toMatchObject({ state: 'durable' })
  })
  it('drops on a refusal, and a later grant brings nothing back', async () => {
    const { tracker, visitor, names } = start(consent(undefined))
    const result = tracker.track('page_view')
    visitor.set({ consent: consent(false) })
    visitor.set({ consent: consent(true) })
    expect(await result).toMatchObject({ state: 'dropped', reason: 'consent' })
    expect(names()).toEqual([])
  })
  it('keeps nothing before the durable record has confirmed', () => {
    const { tracker, visitor, names } = start(consent(true, false))
    void tracker.track('page_view')
    expect(names()).toEqual([])
    visitor.set({ consent: consent(true) })
    expect(names()).toEqual(['page_view'])
  })
  it('drops what waited for a confirmation that became a refusal', async () => {
    const { tracker, visitor, names } = start(consent(true, false))
    const result = tracker.track('page_view')
    visitor.set({ consent: consent(false) })
    expect(await result).toMatchObject({ state: 'dropped' })
    expect(names()).toEqual([])
  })
})

describe('plugins', () => {
  it('change and drop events in list order', async () => {
    const add = (name: string): Plugin => ({
      name,
      onEvent: (event) => ({
        ...event,
        properties: { ...event.properties, by: `${event.properties?.by ?? ''}${name}` },
      }),
    })
    const noSecrets: Plugin = { name: 'c', onEvent: (event) => (event.event === 'secret' ? null : event) }
    const { tracker, kept } = start(consent(true), [add('a'), add('b'), noSecrets])
    await tracker.track('search')
    expect(await tracker.track('secret')).toMatchObject({ state: 'dropped', reason: 'plugin' })
    expect(kept.map(({ event }) => event.properties)).toEqual([{ by: 'ab' }])
  })
  it('that throw are reported and skipped', async () => {
    const bad: Plugin = {
      name: 'bad',
      setup() {
        throw new Error('no')
      },
      onEvent() {
        throw new Error('no')
      },
      onDelivered() {
        throw new Error('no')
      },
    }
    const { tracker, faults } = start(consent(true), [bad])
    expect(await tracker.track('search')).toMatchObject({ state: 'durable' })
    expect(faults).toEqual(['plugin-threw', 'plugin-threw', 'plugin-threw'])
  })
})

describe('events', () => {
  it('carry the facts that changed, less the local ones', async () => {
    const { tracker, kept } = start(consent(true))
    tracker.host.facts({ crm: { segment: 'b2b', note: 'mine' } })
    await tracker.track('search')
    await tracker.track('search')
    expect(kept.map(({ event }) => event.context?.facts)).toEqual([{ crm: { segment: 'b2b' } }, undefined])
  })
  it('too large are refused with a fault', async () => {
    const { tracker, faults } = start(consent(true))
    expect(await tracker.track('search', { term: 'x'.repeat(40_000) })).toMatchObject({
      state: 'dropped',
      reason: 'too-large',
    })
    expect(faults).toEqual(['event-too-large'])
  })
})

describe('a burst', () => {
  const burst = Array.from({ length: 100 }, (_, i) => `e${i}`)
  it('is spread over tasks in its order, with what comes meanwhile behind it', () => {
    const { tracker, names, tasks } = start(consent(true))
    for (const name of burst) void tracker.track(name)
    expect(names().length).toBeGreaterThan(0)
    expect(names().length).toBeLessThan(30)
    void tracker.track('late')
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const before = names().length
      task()
      expect(names().length - before).toBeLessThan(30)
    }
    expect(names()).toEqual([...burst, 'late'])
  })
  it('keeps its order, also where a plugin says more of one of them', () => {
    let host: Host
    const more: Plugin = {
      name: 'more',
      setup(given) {
        host = given
      },
      onDelivered: ({ event }) => void (event === 'e0' && host.track('more')),
    }
    const { tracker, visitor, names } = start(consent(undefined), [more])
    for (const name of burst.slice(0, 5)) void tracker.track(name)
    visitor.set({ consent: consent(true) })
    expect(names()).toEqual([...burst.slice(0, 5), 'more'])
  })
  it('few are kept in the very task that tracks them', () => {
    const { tracker, names, tasks } = start(consent(true))
    for (const name of burst.slice(0, 10)) void tracker.track(name)
    expect(names()).toEqual(burst.slice(0, 10))
    tasks.shift()!()
    for (const name of burst.slice(0, 10)) void tracker.track(name)
    expect(names()).toHaveLength(20)
  })
  it.each([
    ['the page is left', ({ leave }: ReturnType<typeof start>) => leave()],
    ['it is flushed', ({ tracker }: ReturnType<typeof start>) => void tracker.handed()],
  ])('is kept whole at once when %s', (_, end) => {
    const page = start(consent(true))
    for (const name of burst) void page.tracker.track(name)
    end(page)
    expect(page.names()).toEqual(burst)
  })
  it('that a withdrawal overtakes is dropped', async () => {
    const { tracker, visitor, names, tasks } = start(consent(true))
    const results = burst.map((name) => tracker.track(name))
    const before = names().length
    visitor.set({ consent: consent(false) })
    visitor.set({ consent: consent(true) })
    for (const task of tasks) task()
    expect(names()).toHaveLength(before)
    expect(await results.at(-1)).toMatchObject({ state: 'dropped', reason: 'consent' })
  })
})
