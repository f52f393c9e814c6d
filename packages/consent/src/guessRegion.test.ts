// @vitest-environment happy-dom
import type { ByRegion, Mode } from '@lotse/contract'
import { afterEach, expect, it, vi } from 'vitest'
import { canBeStricter, guessRegion } from './guessRegion.ts'

const speaks = (...languages: string[]): void => void vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages)
const livesIn = (timeZone: string): void =>
  void vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ timeZone } as never)
const modes: ByRegion<Mode> = { default: 'optOut', DE: 'optIn', GB: 'notice', 'US-CA': 'optIn' }

afterEach(() => void vi.restoreAllMocks())

it.each<[string, string[], string, string | undefined]>([
  ['a language of the region', ['de'], 'America/New_York', 'DE'],
  ['a region said with the language', ['en-US', 'de-DE'], 'America/New_York', 'DE'],
  ['another language, another zone', ['fr'], 'Europe/Paris', undefined],
  ['a laxer region never counts', ['en-GB'], 'Europe/London', undefined],
  ['a part of a country, by its country', ['en-US'], 'Asia/Tokyo', 'US-CA'],
  ['nothing that can be read', ['x-klingon'], 'Etc/UTC', undefined],
])('%s', (_, languages, zone, region) => {
  speaks(...languages)
  livesIn(zone)
  expect(guessRegion(modes)).toBe(region)
})

it('a German with an English browser is asked, by the clock', () => {
  speaks('en-US')
  livesIn('Europe/Berlin')
  const knows = 'getTimeZones' in Intl.Locale.prototype || 'timeZones' in Intl.Locale.prototype
  expect(guessRegion({ default: 'optOut', DE: 'optIn' })).toBe(knows ? 'DE' : undefined)
})

it('is asked only where it could make the mode stricter', () => {
  expect(canBeStricter(modes)).toBe(true)
  expect(canBeStricter({ default: 'optIn', US: 'optOut' })).toBe(false)
})
