import type { AdapterConfig, AdapterName, ByRegion, ConsentConfig, PrivacySignal, PurposeConfig } from '@lotse/contract'
import * as v from 'valibot'
import { type Field, object, optional, signed, told } from './field.ts'
import { choice, id, list, name, noted, range, text, words, yesNo } from './words.ts'

type Mode = Extract<NonNullable<ConsentConfig['mode']>, string>
const mode: Field<Mode> = choice('optIn', 'optOut', 'notice', 'off')

const purpose: Field<PurposeConfig> = object<PurposeConfig>('Purpose', 'What visitors are asked for.', {
  id,
  label: optional(text),
  text: optional(told(text, 'What it means, in words that visitors understand.')),
  ...noted,
})

type Links = NonNullable<ConsentConfig['links']>
const links: Field<Links> = object<Links>(
  'Links',
  'Pages that the banner points to.',
  {
    privacy: optional(told(words, 'Your privacy notice.', '/privacy')),
    imprint: optional(told(words, 'Who you are.', '/imprint')),
  },
  { kind: 'links' },
)

const adapterName: Field<AdapterName> = choice('tcf', 'gpp', 'usercentrics', 'cookiebot', 'onetrust', 'klaro', 'cookieconsent', 'shopify', 'wordpress', 'shopware', 'own') // biome-ignore format: one glance
type Terms = NonNullable<AdapterConfig['purposes']>
const adapter: Field<AdapterConfig> = object<AdapterConfig>(
  'Consent adapter',
  'Another consent tool on the page: it asks, Lotse reads its answer and writes nothing to it.',
  {
    name: told(adapterName, 'Which tool.', 'klaro'),
    purposes: optional(
      told(
        v.record(v.string(), v.union([words, list(words)])) as unknown as Field<Terms>,
        'Purpose → what the tool calls it; of a list, all must be allowed.',
        { analytics: 'matomo', personalization: ['lotse', 'matomo'] },
      ),
    ),
    ...noted,
  },
)

const signal: Field<PrivacySignal> = choice('gpc', 'dnt')
type SignalsByRegion = ByRegion<PrivacySignal[]>
const signalsByRegion: Field<SignalsByRegion> = signed(
  v.objectWithRest({ default: list(signal) }, list(signal)) as unknown as Field<SignalsByRegion>,
  { kind: 'modes' },
)

type Modes = Exclude<NonNullable<ConsentConfig['mode']>, string>
const modes: Field<Modes> = signed(v.objectWithRest({ default: mode }, mode) as unknown as Field<Modes>, {
  kind: 'modes',
})

export const consent: Field<ConsentConfig> = object<ConsentConfig>(
  'Consent',
  'How visitors are asked, and for what. Nothing is written, read or sent for a purpose that is not granted.',
  {
    mode: optional(
      told(
        v.union([mode, modes]) as Field<Mode | Modes>,
        'optIn: ask first (left out: this). optOut: on until refused. notice: only told. off: you answer for consent yourself.',
        'optIn',
        { default: 'optIn', US: 'optOut' },
      ),
    ),
    signals: optional(
      told(
        v.union([list(signal), signalsByRegion]) as Field<PrivacySignal[] | SignalsByRegion>,
        'Signals of the browser that count as a refusal where nobody is asked first, or by region. Left out: both.',
        ['gpc', 'dnt'],
        { default: ['gpc', 'dnt'], US: ['gpc'] },
      ),
    ),
    adapter: optional(
      told(
        v.union([adapterName, adapter]) as Field<AdapterName | AdapterConfig>,
        'Another consent tool asks; its answer counts, and the banner stays away.',
        'klaro',
      ),
    ),
    purposes: optional(
      told(
        list(v.union([name('purpose'), purpose]) as Field<string | PurposeConfig>),
        'What visitors are asked for. Left out: analytics and personalization.',
        ['analytics', 'personalization'],
      ),
    ),
    links: optional(links),
    texts: optional(
      signed(
        told(
          v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())])) as unknown as Field<{
            [language: string]: { [key: string]: string } | string
          }>,
          'Words of the banner by language and key, or the address of a JSON file with them; what is left out comes from the built-in ones.',
        ),
        { kind: 'languages' },
      ),
    ),
    days: optional(
      told(range(1, 390, 'must be from 1 to 390 days'), 'How long a choice is kept, in days. Left out: 180.'),
    ),
    banner: optional(told(yesNo, 'false: no banner of ours; the site asks by itself.')),
    button: optional(told(yesNo, 'false: no fixed button; the site has its own link with data-lotse-consent.')),
    contextual: optional(told(yesNo, 'true: without consent, slots may still be chosen from the present page alone.')),
    consentMode: optional(
      told(yesNo, 'true: tells Google Consent Mode v2: denied first, then what the visitor chose.'),
    ),
    uet: optional(told(yesNo, 'true: tells Microsoft UET: denied first, then what the visitor chose.')),
    clear: optional(
      told(
        v.record(v.string(), list(words)) as Field<{ [purpose: string]: string[] }>,
        'Cookies of others to clear when a purpose is refused: purpose → names, * for any characters.',
        { analytics: ['_ga', '_ga_*'] },
      ),
    ),
    receipts: optional(told(yesNo, 'true: choices are counted at the collector, without anything that tells whose.')),
    ...noted,
  },
  { kind: 'consent' },
)
