import type { AdapterConfig, BuiltConsent, ByRegion, LotseConfig } from '@lotse/contract'
import { fnv } from '@lotse/rules'
import { TEXTS } from './textsVersion.ts'

/** EDPB and CNIL speak of six months as good practice, for refusals too. */
const DAYS = 180
/** The longest that a choice may be kept: the TCF's thirteen months. */
const LONGEST = 390

/** Makes of the config's `consent` what the gate runs on. */
export function lowerConsent({
  consent = {},
  collect,
  destinations = [],
  site,
}: Pick<LotseConfig, 'consent' | 'collect' | 'destinations' | 'site'>): BuiltConsent {
  const { mode = 'optIn', signals = ['gpc', 'dnt'], adapter, ...rest } = consent
  const purposes = rest.purposes ?? ['analytics', 'personalization']
  const days = Math.min(rest.days ?? DAYS, LONGEST)
  const everywhere = <T>(value: T | ByRegion<T>, isTable: boolean) =>
    (isTable ? value : { default: value }) as ByRegion<T>
  const elsewhere = adapter && adapterOf(adapter)
  const others = destinations.map(({ recipient, country, purpose }) => [recipient, country, purpose])
  const shown = [TEXTS, site.id, purposes, rest.texts, days, collect?.endpoint, rest.links, elsewhere, ...others]
  return {
    ...rest,
    days,
    asks: purposes.map((one) => (typeof one === 'string' ? one : one.id)).filter((id) => id !== 'necessary'),
    hash: hashOf(JSON.stringify(shown)),
    // Who is asked by another tool is never taken to agree without its word.
    modes: elsewhere ? { default: 'optIn' } : everywhere(mode, typeof mode === 'object'),
    honours: everywhere(signals, !Array.isArray(signals)),
    plugins: [],
    ...(elsewhere && { adapter: elsewhere, banner: false, button: false }),
  }
}

/** 64 bits of FNV-1a, as text: tells apart, does not seal. */
export const hashOf = (text: string): string => [text, `/${text}`].map((one) => fnv(one).toString(36)).join('')

export const adapterOf = (adapter: NonNullable<BuiltConsent['adapter']>): AdapterConfig =>
  typeof adapter === 'string' ? { name: adapter } : adapter
