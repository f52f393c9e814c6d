import type { BuiltConsent, ConsentPlugin } from '@lotse/contract'
import { adapters } from './adapters/all.ts'
import { follow } from './adapters/follow.ts'
import { pluginNames } from './pluginNames.ts'
import { consentMode } from './signals/consentMode.ts'
import { uet } from './signals/uet.ts'

/** The plugins that a config asks for: for a config that is fetched; `lotse build` puts the same ones, compiled, into the file. */
export function pluginsOf(consent: BuiltConsent): ConsentPlugin[] {
  const all: { [name: string]: ConsentPlugin } = { consentMode, uet }
  return pluginNames(consent).map((name) => all[name] ?? follow(adapters[name as keyof typeof adapters]()))
}
