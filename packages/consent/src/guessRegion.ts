import type { ByRegion, Mode } from '@lotse/contract'
import { inRegion } from './inRegion.ts'

/** From the strictest. */
const STRICT: Mode[] = ['optIn', 'optOut', 'notice', 'off']

/** Whether a guess could make the mode stricter at all. */
export const canBeStricter = (modes: ByRegion<Mode>): boolean =>
  Object.values(modes).some((mode) => STRICT.indexOf(mode) < STRICT.indexOf(modes.default))

/**
 * A region of the table that this browser's languages or time zone hint at, where its mode is stricter than the default's.
 * A guess never makes it laxer: an American on holiday is asked, a German with an English browser is, too.
 */
export function guessRegion(modes: ByRegion<Mode>): string | undefined {
  const hints = navigator.languages.map((language) => regionOf(language))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const isHinted = (region: string): boolean => {
    const country = region.split('-')[0]!
    return hints.includes(country) || zonesOf(country).includes(zone)
  }
  return Object.keys(modes)
    .filter((region) => region !== 'default' && STRICT.indexOf(inRegion(modes, region)) < STRICT.indexOf(modes.default))
    .sort((a, b) => STRICT.indexOf(modes[a]!) - STRICT.indexOf(modes[b]!))
    .find(isHinted)
}

/** `de` → `DE`, by the most likely region of the language (Unicode CLDR). */
function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}

/** Where the browser cannot tell a country's time zones (ECMA-402 Locale Info), the languages must do. */
function zonesOf(country: string): string[] {
  const place = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): string[]; timeZones?: string[] }
  return place.getTimeZones?.() ?? place.timeZones ?? []
}
