import type { ConsentConfig, PurposeConfig } from '@lotse/contract'
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
          v.record(v.string(), v.record(v.string(), v.string())) as Field<{
            [language: string]: { [key: string]: string }
          }>,
          'Words of the banner by language and key; what is left out comes from the built-in ones.',
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
    consentMode: optional(told(yesNo, 'true: tells Google Consent Mode v2.')),
    ...noted,
  },
  { kind: 'consent' },
)
