import type { LotseConfig, Text } from '@lotse/contract'
import { defaultPhases } from '@lotse/persona'

const WORDS: { [key: string]: { [language: string]: string } } = {
  bargain: { en: 'Bargain hunter', de: 'Schnäppchenjäger' },
  researcher: { en: 'Researcher', de: 'Vergleicher' },
  hero: { en: 'Top of the home page', de: 'Startseite oben' },
  headline: { en: 'Our offers of the week', de: 'Unsere Angebote der Woche' },
  order: { en: 'Order', de: 'Bestellung' },
}

export interface StarterOptions {
  id: string
  /** The default first; texts that are not at hand in a language are in English, to be translated. */
  languages: string[]
  /** Write the six phases in full instead of `"default"`. */
  phases: boolean
}

/** A small config that works as it stands, with notes on what to change. */
export function starter({ id, languages, phases }: StarterOptions): LotseConfig {
  const text = (key: string): Text =>
    Object.fromEntries(languages.map((language) => [language, WORDS[key]![language.split('-')[0]!] ?? WORDS[key]!.en!]))
  return {
    $schema: 'https://unpkg.com/@lotse/contract/schema/lotse.schema.json',
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
    goals: [{ id: 'order', label: text('order'), event: 'purchase', value: 'value' }],
    pages: [
      { match: '/sale/**', category: 'sale', note: 'Change the paths to those of your shop.' },
      { match: '/product/**', type: 'product' },
      { match: '/cart', type: 'cart', value: 5 },
      { match: '/checkout/**', type: 'checkout', value: 10 },
      { match: '/help/**', type: 'help' },
    ],
    personas: [
      {
        id: 'bargain-hunter',
        label: text('bargain'),
        note: 'Looks at sale pages again and again, or types a coupon.',
        portrait: { needs: 'a low price', goals: 'not to miss a deal', tone: 'numbers first' },
        when: {
          any: [
            { event: 'page_view', where: { 'page.category': 'sale' }, times: { atLeast: 3 }, within: '7d' },
            { event: 'apply_coupon', within: '30d' },
          ],
        },
      },
      {
        id: 'researcher',
        label: text('researcher'),
        note: 'Points that fade: after 14 days half of them are left.',
        score: {
          halfLife: '14d',
          enter: 6,
          leave: 3,
          signals: [
            { event: 'view_item', weight: 1, cap: 5 },
            { event: 'compare', weight: 3 },
          ],
        },
      },
    ],
    journey: { phases: phases ? defaultPhases : 'default' },
    slots: [
      {
        id: 'hero',
        label: text('hero'),
        note: 'In the page: <section data-lotse-slot="hero"> with <h2 data-lotse-field="headline"> inside.',
        goal: 'order',
        holdoutPercent: 10,
        variants: [
          {
            id: 'offers',
            for: { persona: 'bargain-hunter' },
            content: { fields: { headline: text('headline') } },
          },
        ],
      },
    ],
  }
}
