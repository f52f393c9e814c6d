import type { LotseEvent } from '@lotse/contract'
import { expect, test } from 'vitest'
import { freshStore } from '../../test/freshStore.ts'
import { checkEvent } from '../receive/checkEvent.ts'

const TOKEN = `lt-${'0123456789abcdef'.repeat(2)}`
const NOON = Date.UTC(2026, 10, 22, 12)
const DAY = 86_400_000

const fresh = freshStore()

let number = 0
const event = (name: string, more: object, time = NOON): LotseEvent => ({
  messageId: `m${number++}`, type: 'track', event: name, timestamp: new Date(time).toISOString(), ...more,
}) as LotseEvent // biome-ignore format: one glance
const told = () => event('join_token', { anonymousId: 'a', properties: { token: TOKEN } })
const order = (time?: number) => event('purchase', { properties: { transaction_id: 'T1', lotse_token: TOKEN } }, time)
const names = (visitor: string) => [...fresh.store.events({ visitor })].map(({ event: name }) => name).sort()

test('an order with a token belongs to the visitor whose page made it', () => {
  fresh.store.append([told()], NOON)
  fresh.store.append([order()], NOON)
  expect(names('a')).toEqual(['join_token', 'purchase'])
})

test('also where the order comes first, and as the log says it', () => {
  fresh.store.append([order()], NOON)
  expect(names('a')).toEqual([])
  fresh.store.append([told()], NOON)
  expect(names('a')).toEqual(['join_token', 'purchase'])
  expect([...fresh.store.events()].map(({ anonymousId }) => anonymousId)).toEqual(['a', 'a'])
})

test('not after thirty days, and not once the visitor was erased', () => {
  fresh.store.append([told()], NOON)
  fresh.store.append([order(NOON + 31 * DAY)], NOON)
  expect(names('a')).toEqual(['join_token'])
  fresh.store.erase('a')
  fresh.store.append([order()], NOON)
  expect(names('a')).toEqual([])
})

test('only what looks like a token takes the place of an id', () => {
  const known = new Set(['purchase'])
  expect(checkEvent(order(), known).reason).toBeUndefined()
  const made = event('purchase', { context: { token: 'a' } })
  expect(checkEvent(made, known).reason).toBe('anonymousId or userId is missing')
})
