import { pluginNames } from '@lotse/consent'
import { emit } from '../announce.ts'
import type { AdaptersPart, SanitizePart } from '../kit.ts'
import { prepareConfig } from '../prepareConfig.ts'
import { HASHES } from './adaptersHash.ts'
import { handOver } from './handOver.ts'

/** The config that the script names, or that stands in the page. */
const fetchConfig: SanitizePart = async (script, place, load) => {
  const address = script?.dataset.config
  if (address) place.rules = address
  const inline = document.querySelector('script[type="application/json"][data-lotse-config]')
  const config = address ? await (await fetch(address)).json() : JSON.parse(inline?.textContent ?? '')
  const built = prepareConfig(config, (detail) => emit('fault', { code: 'rule-unknown', detail }))
  const { consent = {} } = built
  if (!pluginNames(consent).length) return built
  // What it asks for and does not come would be a consent that nobody reads: then nothing starts, as where no config comes.
  const pluginsOf = await load<AdaptersPart>('adapters', place, HASHES.adapters)
  return { ...built, consent: { ...consent, plugins: pluginsOf(consent) } }
}
handOver('sanitize', fetchConfig)
