import type { JourneyFile, LotseConfig } from '@lotse/contract'
import { defaultPhases } from '@lotse/persona'
import { KINDS, type Say } from './kinds.ts'
import { PLATFORMS } from './platforms.ts'
import { WORDS } from './words.ts'

export interface StarterOptions {
  id: string
  /** `shop`, `business` or `magazine`. */
  kind: string
  /** `html`, `shopify`, `shopware` or `woocommerce`. */
  platform: string
  /** The default first; texts that are not at hand in a language are in English, to be translated. */
  languages: string[]
  /** Write the six phases in full instead of `"default"`. */
  phases: boolean
}

const SCHEMAS = 'https://unpkg.com/@lotse/contract/schema/'

/** A small config that works as it stands, with notes on what to change, and journeys that pass. */
export function starter(options: StarterOptions): { config: LotseConfig; journeys: JourneyFile } {
  const { id, kind, platform, languages, phases } = options
  const say: Say = (key) =>
    Object.fromEntries(languages.map((language) => [language, WORDS[key]![language.split('-')[0]!] ?? WORDS[key]!.en!]))
  const { goals, personas, slots, journeys } = KINDS[kind]!(say)
  return {
    config: {
      $schema: `${SCHEMAS}lotse.schema.json`,
      lotse: 1,
      note: 'Notes are for you; visitors never get them. "lotse check" says what is wrong with this file.',
      site: { id, languages },
      collect: {
        note: 'Where events are sent: the address of "lotse serve". Without this part nothing is sent.',
        endpoint: '/',
      },
      consent: {
        note: 'optIn asks before anything is stored. The links are shown in the banner.',
        mode: 'optIn',
        purposes: ['analytics', 'personalization'],
        links: { privacy: '/privacy', imprint: '/imprint' },
      },
      goals,
      pages: PLATFORMS[platform]!,
      personas,
      journey: { phases: phases ? defaultPhases : 'default' },
      slots,
    },
    journeys: {
      $schema: `${SCHEMAS}journeys.schema.json`,
      lotse: 1,
      note: 'Visitors and what your rules must say of them. "lotse test" plays them.',
      journeys,
    },
  }
}
