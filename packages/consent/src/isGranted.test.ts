import type { ConsentRecord } from '@lotse/contract'
import { afterEach, expect, it } from 'vitest'
import { isGranted } from './isGranted.ts'

const polluted = Object.prototype as unknown as { ads?: string }
afterEach(() => {
  delete polluted.ads
})

it('grants what the record itself says, not what somebody put on every object of the page', () => {
  const record = { purposes: { analytics: 'granted' } } as unknown as ConsentRecord
  polluted.ads = 'granted'
  expect([isGranted(record, 'analytics'), isGranted(record, 'ads'), isGranted(undefined, 'ads')]).toEqual([
    true,
    false,
    false,
  ])
})
