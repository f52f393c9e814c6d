import { pluginsOf } from '@lotse/consent'
import { emit } from '../announce.ts'
import type { SanitizePart } from '../kit.ts'
import { prepareConfig } from '../prepareConfig.ts'
import { handOver } from './handOver.ts'

/** The config that the script names, or that stands in the page. */
const fetchConfig: SanitizePart = async (script, place) => {
  const address = script?.dataset.config
  if (address) place.rules = address
  const inline = document.querySelector('script[type="application/json"][data-lotse-config]')
  const config = address ? await (await fetch(address)).json() : JSON.parse(inline?.textContent ?? '')
  const built = prepareConfig(config, (detail) => emit('fault', { code: 'rule-unknown', detail }))
  return { ...built, consent: { ...built.consent, plugins: pluginsOf(built.consent ?? {}) } }
}
handOver('sanitize', fetchConfig)
