import type { EventDeclaration, FactDeclaration, LotseConfig, PreviewToken } from '@lotse/contract'
import * as v from 'valibot'
import { consent } from './consent.ts'
import { type Field, object, optional, signed, told } from './field.ts'
import { audience, journey, persona } from './persona.ts'
import { collect, destination, event, fact, goal, page, site } from './site.ts'
import { slot } from './slot.ts'
import { filled, list, noted, percent, words } from './words.ts'

const previewToken: Field<PreviewToken> = object<PreviewToken>(
  'Preview with a token',
  'Whoever has the secret may preview: ?lotse=…,token:SECRET.',
  {
    sha256: told(
      v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in 64 small hexadecimal digits')),
      'SHA-256 of a long random secret. Visitors can read this hash, never the secret.',
    ),
    ...noted,
  },
)

/** The schema of `lotse.json`: the one source of the runtime check, of the JSON Schema and of what `lotse build` strips. */
export const configSchema: Field<LotseConfig> = object<LotseConfig>(
  'lotse.json',
  'Everything you say to Lotse: your site, personas, the journey, slots and their content.',
  {
    $schema: optional(signed(told(words, 'Gives completion and hints in editors.'), { forPeople: true })),
    lotse: told(v.literal(1) as Field<1>, 'Version of the format.', 1),
    site,
    collect: optional(collect),
    destinations: optional(list(destination)),
    consent: optional(consent),
    facts: optional(
      signed(
        told(
          v.record(v.string(), fact) as Field<{ [path: string]: FactDeclaration }>,
          'Facts that your site supplies, by dot path. Built-in ones need no entry.',
          { 'crm.segment': { type: 'text' } },
        ),
        { kind: 'facts' },
      ),
    ),
    events: optional(
      signed(
        told(
          v.record(v.string(), event) as Field<{ [name: string]: EventDeclaration }>,
          'Events of your own site. Events that Google Analytics 4 recommends need no entry.',
        ),
        { kind: 'events' },
      ),
    ),
    goals: optional(list(goal)),
    pages: optional(list(page)),
    audiences: optional(list(audience)),
    personas: optional(list(persona)),
    journey: optional(journey),
    slots: optional(list(slot)),
    holdoutPercent: optional(
      told(percent, 'This share of visitors keeps every default, to measure what all personalization is worth.', 5),
    ),
    preview: optional(
      signed(
        told(
          v.union([v.boolean(), list(filled), previewToken]) as Field<boolean | string[] | PreviewToken>,
          'Where ?lotse=persona:… may preview: true (everywhere), a list of origins, or the hash of a token. Left out: nowhere.',
        ),
        { kind: 'preview' },
      ),
    ),
    ...noted,
  },
  { kind: 'config' },
)
