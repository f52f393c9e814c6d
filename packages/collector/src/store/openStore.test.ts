import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LotseEvent } from '@lotse/contract'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { createGroupCommit } from './groupCommit.ts'
import { openStore } from './openStore.ts'

const fresh = freshStore()

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString()
const event = (messageId: string, more: Partial<LotseEvent> = {}): LotseEvent => ({
  messageId, type: 'track', event: 'view_item', anonymousId: 'a', timestamp: at(0), ...more,
}) // biome-ignore format: one glance
const ids = (events: Iterable<LotseEvent>) => [...events].map(({ messageId }) => messageId)

test('keeps an event once; the first write stands', () => {
  expect(fresh.store.append([event('1'), event('2')], 1)).toEqual({ stored: 2, duplicates: 0 })
  expect(fresh.store.append([event('2', { event: 'search' }), event('3')], 2)).toEqual({ stored: 1, duplicates: 1 })
  expect(fresh.store.append([event('4'), event('4')], 3)).toEqual({ stored: 1, duplicates: 1 })
  expect([...fresh.store.events()].find(({ messageId }) => messageId === '2')?.event).toBe('view_item')
})

test('gives back what was sent, unaltered, after reopening', () => {
  const sent = event('1', {
    timestamp: '2026-11-21T13:00:00.120+01:00',
    properties: { text: 'Grüße ⚓ \u0000 \ud83d\udea2', nested: { list: [1, 0.1, null, true] } },
    context: { sample: true, other: 'kept' },
  })
  fresh.store.append([sent], 1)
  fresh.store.close()
  fresh.store = openStore(join(fresh.folder, 'events.db'))
  expect([...fresh.store.events()]).toEqual([sent])
  expect([...fresh.store.lines()]).toEqual([JSON.stringify(sent)])
})

test('goes through visitors in their order of time, or through all by time, over many pages', () => {
  const many = Array.from({ length: 1_203 }, (_, i) =>
    event(`m${i}`, { anonymousId: `v${i % 3}`, timestamp: at(i % 50) }),
  )
  fresh.store.append(many, 1)
  const byVisitor = [...fresh.store.events()]
  expect(byVisitor).toHaveLength(1_203)
  const inOrder = [...many].sort(
    (a, b) => a.anonymousId.localeCompare(b.anonymousId) || a.timestamp.localeCompare(b.timestamp),
  )
  expect(ids(byVisitor)).toEqual(ids(inOrder))
  expect(ids(fresh.store.events({ visitor: 'v1' }))).toEqual(
    ids(inOrder.filter(({ anonymousId }) => anonymousId === 'v1')),
  )
  const byTime = [...many].sort((a, b) => a.timestamp.localeCompare(b.timestamp))
  expect(ids(fresh.store.events({ order: 'time' }))).toEqual(ids(byTime))
})

test('finds and erases a person by either id, and leaves the other user of a shared device', () => {
  fresh.store.append(
    [
      event('before'),
      event('mine', { userId: 'u1' }),
      event('till', { anonymousId: undefined as never, userId: 'u1' }),
      event('other', { userId: 'u2' }),
      event('stranger', { anonymousId: 'b' }),
    ],
    1,
  )
  fresh.store.commit([{ events: [], deadLetters: [{ reason: 'x', visitor: 'a' }, { reason: 'y' }], receivedAt: 1 }])
  expect(ids(fresh.store.person('u1').events)).toEqual(['before', 'mine', 'till'])
  expect(fresh.store.person('a').deadLetters).toHaveLength(1)
  expect(fresh.store.erase('u1')).toBe(3)
  expect(ids(fresh.store.events()).sort()).toEqual(['other', 'stranger'])
  expect(fresh.store.deadLetters()).toHaveLength(1)
  expect(fresh.store.person('u1')).toEqual({ id: 'u1', facts: {}, events: [], deadLetters: [], visitors: [] })
  expect(fresh.store.erase('nobody')).toBe(0)
})

test('removes sample data alone, and what is past its time', () => {
  const day = 86_400_000
  fresh.store.append([event('s', { context: { sample: true } }), event('old', { anonymousId: 'c' })], day)
  fresh.store.append([event('new', { anonymousId: 'd' })], 401 * day)
  expect(fresh.store.counts()).toEqual({ events: 3, deadLetters: 0, sample: 1 })
  expect(fresh.store.removeSample()).toBe(1)
  expect(fresh.store.retain(400, 402 * day)).toBe(1)
  expect(ids(fresh.store.events())).toEqual(['new'])
})

test('commits requests of one turn together, and one that fails does not fail another', async () => {
  let commits = 0
  const commit = createGroupCommit({
    commit: (writes) => {
      commits++
      if (writes.some(({ receivedAt }) => receivedAt === -1)) throw new Error('disk full')
      return fresh.store.commit(writes)
    },
  })
  const appended = await Promise.all(
    Array.from({ length: 5 }, (_, i) => commit({ events: [event(`${i % 4}`)], receivedAt: 1 })),
  )
  expect(commits).toBe(1)
  expect(appended.map(({ stored }) => stored)).toEqual([1, 1, 1, 1, 0])
  const [good, bad] = await Promise.allSettled([
    commit({ events: [event('good')], receivedAt: 1 }),
    commit({ events: [event('bad')], receivedAt: -1 }),
  ])
  expect([good?.status, bad?.status]).toEqual(['fulfilled', 'rejected'])
  expect(ids(fresh.store.events({ visitor: 'a' }))).toContain('good')
  expect(ids(fresh.store.events({ visitor: 'a' }))).not.toContain('bad')
})

test('says so when the file is no store, or from a newer version', () => {
  writeFileSync(join(fresh.folder, 'other.db'), 'this is no database, however long it may be. '.repeat(100))
  expect(() => openStore(join(fresh.folder, 'other.db'))).toThrow()
  fresh.store.database.exec('PRAGMA user_version = 99')
  expect(() => openStore(join(fresh.folder, 'events.db'))).toThrow(/newer version/)
})

test('says that the disk is full, not what the driver stumbles over afterwards', () => {
  fresh.store.database.exec('PRAGMA max_page_count = 40')
  const large = Array.from({ length: 200 }, (_, i) => event(`m${i}`, { properties: { text: 'x'.repeat(2_000) } }))
  expect(() => fresh.store.append(large, 1)).toThrow(/full/)
  expect(fresh.store.counts().events).toBe(0)
  expect(fresh.store.append([event('small')], 1).stored).toBe(1)
})
