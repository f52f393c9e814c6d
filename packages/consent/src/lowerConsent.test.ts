import type { DestinationConfig } from '@lotse/contract'
import { expect, it } from 'vitest'
import { lowerConsent } from './lowerConsent.ts'

const site = { id: 's' }
const acme: DestinationConfig = { id: 'a', type: 'segment', recipient: 'Acme', country: 'US' }

it('who agreed to other recipients, countries or purposes is asked again', () => {
  const hashes = [[], [acme], [{ ...acme, recipient: 'Beta' }], [{ ...acme, country: 'FR' }], [{ ...acme, purpose: 'ads' }], [acme, acme]].map((destinations) => lowerConsent({ site, destinations }).hash) // biome-ignore format: one thought
  expect(new Set(hashes).size).toBe(hashes.length)
  // What visitors are not told changes nothing.
  expect(lowerConsent({ site, destinations: [{ ...acme, writeKey: 'k', note: 'n' }] }).hash).toBe(hashes[1])
  expect(lowerConsent({ site }).hash).toBe(hashes[0])
})
