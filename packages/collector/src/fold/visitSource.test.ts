import type { EventContext, LotseEvent } from '@lotse/contract'
import { expect, test } from 'vitest'
import { visitSource } from './visitSource.ts'

test.each<[EventContext, string | null]>([
  [{ channel: 'till' }, 'till'],
  [{ channel: 'web', page: { referrerClass: 'none' } }, 'direct'],
  [{ campaign: { medium: 'CPC' }, page: { referrerClass: 'search' } }, 'paid'],
  [{ campaign: { medium: 'e-mail' } }, 'email'],
  [{ campaign: { medium: 'leaflet' } }, 'leaflet'],
  [{ campaign: { clickId: 'gclid' } }, 'paid'],
  [{ page: { referrerClass: 'other' } }, 'referral'],
  [{ page: { referrerClass: 'internal' } }, null],
  [{}, null],
  // Anyone can send anything: a name of the language, another type, no context at all.
  [{ page: { referrerClass: 'constructor' } }, null],
  [{ page: { referrerClass: '__proto__' } }, null],
  [{ campaign: { medium: 5 } } as never, null],
  [{ channel: { till: 1 } } as never, null],
  [null as never, null],
  [{ channel: 'x'.repeat(5_000) }, 'x'.repeat(100)],
])('%j came by %s', (context, source) => {
  expect(visitSource({ context } as LotseEvent)).toBe(source)
})
