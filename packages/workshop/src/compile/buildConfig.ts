import { lowerConsent } from '@lotse/consent'
import type { BuiltConfig, LotseConfig } from '@lotse/contract'
import { lowerConfig } from '@lotse/persona'
import { lowerSlots } from '@lotse/slots'
import { compileConfig } from './compileConfig.ts'

/** What `lotse build` puts into the site's file: only what visitors need, in the form that a page runs. */
export function buildConfig(config: LotseConfig): BuiltConfig {
  const lowered = lowerConfig(compileConfig(config))
  return { ...lowered, consent: lowerConsent(config), slots: lowerSlots(lowered.slots, config) }
}
