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
])('%j came by %s', (context, source) => {
  expect(visitSource({ context } as LotseEvent)).toBe(source)
})
