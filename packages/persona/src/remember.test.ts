import type { Backstage, EventLog, Host, LotseEvent, Visitor } from '@lotse/contract'
import { expect, it } from 'vitest'
import { createReader } from './createReader.ts'
import { knowVisitor } from './knowVisitor.ts'
import { lowerConfig } from './lowerConfig.ts'
import { remember } from './remember.ts'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The plugin of a page whose log answers as it is told. */
function open(log: Partial<EventLog>, written: string[] = []) {
  const visitor = {
    consent: { status: 'decided', granted: { personalization: true }, confirmed: true },
    id: 'a',
    facts: {},
    slots: {},
  } as unknown as Visitor
  const watch = (see: (now: Visitor) => void) => {
    see(visitor)
    return () => {}
  }
  const cell = { get: () => visitor, set: (more: object) => void Object.assign(visitor, more), watch } // biome-ignore format: one thing
  const platform = { now: () => Date.parse('2026-11-21T09:01:00Z'), mirror: { read: () => written.at(-1), write: (_: string, text: string) => void written.push(text), remove() {}, onChange: () => () => {} } } // biome-ignore format: one thing
  const whole = { id: async () => 'a', readState: async () => undefined, since: async () => [], writeState: async () => {}, trim: async () => {}, ...log } as unknown as EventLog // biome-ignore format: one thing
  const after: Backstage['after'] = (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  }
  let comeBack = (): void => {}
  const onReturn = (call: () => void) => {
    comeBack = call
    return () => {}
  }
  const backstage = { after, onLeave: () => () => {}, onReturn } as unknown as Backstage
  const known = knowVisitor(createReader(lowerConfig({ lotse: 1, site: { id: 's' } })), cell, platform as never)
  const plugin = remember(known, async () => whole, backstage)
  const faults: string[] = []
  const stop = plugin.setup!({
    visitor: cell,
    platform,
    report: (code: string) => void faults.push(code),
  } as unknown as Host) as () => void
  return { plugin, visitor, written, faults, stop, comeBack: () => comeBack() }
}
const event = (messageId: string, name: string, type?: string): LotseEvent =>
  ({ messageId, event: name, timestamp: '2026-11-21T09:00:00.000Z', context: { page: { type } } }) as LotseEvent

it('writes the mirror at once, then not for each event of a burst, and last what is true', async () => {
  const { plugin, written, stop } = open({})
  await wait(5)
  const before = written.length
  for (let i = 1; i <= 500; i++) {
    const one = event(`m-${i}`, 'search')
    plugin.onDelivered!(one)
    plugin.onStored!(one, i)
  }
  await wait(150)
  stop()
  expect(written.length - before).toBeGreaterThan(0)
  expect(written.length - before).toBeLessThanOrEqual(3)
  expect(JSON.parse(written.at(-1)!)).toMatchObject({ seq: 500, ahead: [] })
})

it.each([[{}], [[]], ['x'], [null]])(
  'reads a state whose place in the log is %j as none, and the log instead',
  async (seq) => {
    const { plugin, written, stop } = open({})
    await wait(5)
    plugin.onDelivered!(event('m-1', 'search'))
    stop()
    const since = async (from: number) => {
      // As `IDBKeyRange.bound` does.
      if (!Number.isInteger(from)) throw new DOMException('no valid key', 'DataError')
      return [[1, event('m-1', 'search')]] as [number, LotseEvent][]
    }
    const changed = open({ since }, [JSON.stringify({ ...JSON.parse(written.at(-1)!), seq })])
    await wait(5)
    changed.stop()
    expect(changed.faults).toEqual([])
    expect(JSON.parse(changed.written.at(-1)!)).toMatchObject({ seq: 1, ahead: [] })
  },
)

it('learns in the order of the log, also what it counts while another page’s events are read', async () => {
  const elsewhere: [number, LotseEvent] = [1, event('other', 'page_view', 'manual')]
  const own = event('own', 'contact', 'contact')
  let returned = false
  let counted = false
  const { plugin, visitor, stop, comeBack } = open({
    async since() {
      if (!returned) return []
      if (!counted) plugin.onDelivered!(own)
      counted = true
      return [elsewhere, [2, own]]
    },
  })
  await wait(5)
  returned = true
  comeBack()
  await wait(5)
  stop()
  // By the manual first it would be Use: that is what asking leaves behind.
  expect(visitor.answer?.phase).toBe('ask')
})
