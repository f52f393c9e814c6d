import type { Backstage, EventLog, Host, LotseEvent, Visitor } from '@lotse/contract'
import { expect, it } from 'vitest'
import { createReader } from './createReader.ts'
import { knowVisitor } from './knowVisitor.ts'
import { lowerConfig } from './lowerConfig.ts'
import { remember } from './remember.ts'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('writes the mirror at once, then not for each event of a burst, and last what is true', async () => {
  const written: string[] = []
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
  const platform = { now: () => 1_000, mirror: { read: () => written.at(-1), write: (_: string, text: string) => void written.push(text), remove() {}, onChange: () => () => {} } } // biome-ignore format: one thing
  const log = { id: async () => 'a', readState: async () => undefined, since: async () => [], writeState: async () => {}, trim: async () => {} } as unknown as EventLog // biome-ignore format: one thing
  const after: Backstage['after'] = (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  }
  const backstage = { after, onLeave: () => () => {}, onReturn: () => () => {} } as unknown as Backstage
  const known = knowVisitor(createReader(lowerConfig({ lotse: 1, site: { id: 's' } })), cell, platform as never)
  const plugin = remember(known, async () => log, backstage)
  const stop = plugin.setup!({ visitor: cell, platform, report() {} } as unknown as Host) as () => void
  await wait(5)
  const before = written.length
  for (let i = 1; i <= 500; i++) {
    const event = { messageId: `m-${i}`, event: 'search', timestamp: '2026-11-21T09:00:00.000Z' } as LotseEvent
    plugin.onDelivered!(event)
    plugin.onStored!(event, i)
  }
  await wait(150)
  stop()
  expect(written.length - before).toBeGreaterThan(0)
  expect(written.length - before).toBeLessThanOrEqual(3)
  expect(JSON.parse(written.at(-1)!)).toMatchObject({ seq: 500, ahead: [] })
})
