import type { BuiltConsent } from '@lotse/contract'
import { adapterOf } from './lowerConsent.ts'

/** Names of the plugins that a config asks for; signals first, so that their `default` stands before any `update`. */
export const pluginNames = ({ consentMode, uet, adapter }: BuiltConsent): string[] => [
  ...(consentMode ? ['consentMode'] : []),
  ...(uet ? ['uet'] : []),
  ...(adapter ? [adapterOf(adapter).name] : []),
]
