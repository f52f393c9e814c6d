import type { GoalConfig, PersonaConfig, SlotConfig, TestJourney } from '@lotse/contract'

/** Gives a text in every language of the site. */
export type Say = (key: string) => { [language: string]: string }

/** What a kind of site begins with. */
export interface Kind {
  goals: GoalConfig[]
  personas: PersonaConfig[]
  slots: SlotConfig[]
  /** By kind of page, so that they hold on every platform. */
  journeys: TestJourney[]
}

const hero = (say: Say, goal: string, variants: [id: string, persona: string, words: string][]): SlotConfig => ({
  id: 'hero',
  label: say('hero'),
  note: 'In the page: <section data-lotse-slot="hero"> with <h2 data-lotse-field="headline"> inside.',
  goal,
  holdoutPercent: 10,
  variants: variants.map(([id, persona, words]) => ({
    id,
    for: { persona },
    content: { fields: { headline: say(words) } },
  })),
})

const researcher = (say: Say): PersonaConfig => ({
  id: 'researcher',
  label: say('researcher'),
  note: 'Points that fade: after 14 days half of them are left.',
  portrait: { needs: 'figures, side by side', goals: 'to decide once and be right', tone: 'plain facts' },
  score: {
    halfLife: '14d',
    enter: 6,
    leave: 3,
    signals: [
      { event: 'view_item', weight: 1, cap: 5 },
      { event: 'compare', weight: 3 },
    ],
  },
})

const comparing: TestJourney = {
  name: 'Looks closely and compares',
  steps: [
    { event: 'view_item', page: { type: 'product' }, times: 3, every: '1m' },
    { event: 'compare', times: 2, every: '1m', expect: { persona: 'researcher', phase: 'explore' } },
    { after: '60d', expect: { persona: 'unknown' }, note: 'Points have faded.' },
  ],
}

const stranger: TestJourney = {
  name: 'Comes for the first time',
  steps: [
    { event: 'page_view', page: '/', expect: { persona: 'unknown', phase: 'discover', slots: { hero: 'default' } } },
  ],
}

const shop = (say: Say): Kind => ({
  goals: [{ id: 'order', label: say('order'), event: 'purchase', value: 'value' }],
  personas: [
    {
      id: 'bargain-hunter',
      label: say('bargain'),
      note: 'Looks at sale pages again and again, or types a coupon.',
      portrait: { needs: 'a low price', goals: 'not to miss a deal', tone: 'numbers first' },
      when: {
        any: [
          { event: 'page_view', where: { 'page.category': 'sale' }, times: { atLeast: 3 }, within: '7d' },
          { event: 'apply_coupon', within: '30d' },
        ],
      },
    },
    researcher(say),
  ],
  slots: [hero(say, 'order', [['offers', 'bargain-hunter', 'offers'], ['compare', 'researcher', 'compare']])], // biome-ignore format: one thought
  journeys: [
    stranger,
    {
      name: 'Hunts a bargain and buys',
      steps: [
        { event: 'page_view', page: { path: '/sale', category: 'sale' }, times: 3, every: '1m' },
        { expect: { persona: 'bargain-hunter', slots: { hero: 'offers' } } },
        { event: 'view_item', page: { type: 'product' } },
        { event: 'add_to_cart', properties: { currency: 'EUR', value: 39.9 } },
        { event: 'begin_checkout', page: { type: 'checkout' }, expect: { phase: 'buy' } },
        { event: 'purchase', properties: { transaction_id: '1001', currency: 'EUR', value: 39.9 } },
        { expect: { phase: 'use' } },
      ],
    },
    comparing,
  ],
})

const business = (say: Say): Kind => ({
  goals: [{ id: 'lead', label: say('lead'), event: 'generate_lead', value: 'value' }],
  personas: [
    {
      id: 'decider',
      label: say('decider'),
      note: 'Reads about prices, or begins to ask for a quote.',
      portrait: { needs: 'a clear offer', goals: 'to settle it this week', tone: 'short, with a name and a number' },
      when: {
        any: [
          { event: 'page_view', where: { 'page.type': 'pricing' }, times: { atLeast: 2 }, within: '14d' },
          { event: 'request_quote', within: '30d' },
        ],
      },
    },
    researcher(say),
  ],
  slots: [hero(say, 'lead', [['talk', 'decider', 'talk'], ['compare', 'researcher', 'compare']])], // biome-ignore format: one thought
  journeys: [
    stranger,
    {
      name: 'Reads the prices twice',
      steps: [
        { event: 'page_view', page: { path: '/pricing', type: 'pricing' }, times: 2, every: '1d' },
        { expect: { persona: 'decider', slots: { hero: 'talk' } } },
      ],
    },
    comparing,
  ],
})

const magazine = (say: Say): Kind => ({
  goals: [{ id: 'signup', label: say('signup'), event: 'newsletter_signup' }],
  personas: [
    {
      id: 'regular-reader',
      label: say('regular'),
      note: 'Came back on three different days.',
      portrait: { needs: 'what is new', goals: 'to miss nothing', tone: 'like among people who know each other' },
      when: { visits: 'days', within: '30d', atLeast: 3 },
    },
  ],
  slots: [hero(say, 'signup', [['letter', 'regular-reader', 'letter']])],
  journeys: [
    stranger,
    {
      name: 'Comes back on three days',
      steps: [
        { event: 'page_view', page: '/', times: 3, every: '2d' },
        { expect: { persona: 'regular-reader', slots: { hero: 'letter' } } },
      ],
    },
  ],
})

export const KINDS: { [kind: string]: (say: Say) => Kind } = { shop, business, magazine }
