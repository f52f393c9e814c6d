// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the places of a snippet are written so
import type { Snippet } from './field.ts'

/** What people start from most often; each checks clean once its places are filled. */
export const snippets: { [of in 'rule' | 'persona' | 'variant' | 'slot']: Snippet[] } = {
  rule: [
    {
      label: 'event, so many times',
      description: 'Something happened at least so often.',
      body: { event: '${1:view_item}', times: { atLeast: '^${2:3}' }, within: '${3:7d}' },
    },
    {
      label: 'fact',
      description: 'Compares a fact.',
      body: { fact: '${1:cart.value}', atLeast: '^${2:100}' },
    },
    { label: 'all of', description: 'Every one of these holds.', body: { all: ['$1'] } },
    { label: 'any of', description: 'At least one of these holds.', body: { any: ['$1'] } },
    {
      label: 'one after the other',
      description: 'These events in this order.',
      body: { sequence: ['${1:add_to_cart}', '${2:purchase}'], within: '${3:7d}' },
    },
  ],
  persona: [
    {
      label: 'persona by a condition',
      description: 'Holds while a condition holds.',
      body: {
        id: '${1:bargain-hunter}',
        label: { en: '${2:Bargain hunter}' },
        when: {
          event: '${3:page_view}',
          where: { 'page.category': '${4:sale}' },
          times: { atLeast: '^${5:3}' },
          within: '${6:7d}',
        },
      },
    },
    {
      label: 'persona by points',
      description: 'Points that fade; holds from "enter" until they fall below "leave".',
      body: {
        id: '${1:researcher}',
        label: { en: '${2:Researcher}' },
        score: {
          halfLife: '${3:14d}',
          enter: '^${4:6}',
          leave: '^${5:3}',
          signals: [{ event: '${6:compare}', weight: '^${7:3}' }],
        },
      },
    },
  ],
  variant: [
    {
      label: 'variant that fills fields',
      description: "Fills a copy of the slot's own block: the theme's design stays.",
      body: {
        id: '${1:sale-teaser}',
        for: { persona: '${2:bargain-hunter}' },
        content: { fields: { '${3:headline}': { en: '$4' } } },
      },
    },
    {
      label: 'variant from a template',
      description: 'Shows a <template> of the page.',
      body: { id: '${1:help}', for: { phase: '${2:ask}' }, content: { template: '#${3:help}' } },
    },
  ],
  slot: [
    {
      label: 'slot',
      description: 'A place in the page, with one variant.',
      body: {
        id: '${1:hero}',
        label: { en: '${2:Top of the home page}' },
        goal: '${3:order}',
        holdoutPercent: '^${4:10}',
        variants: [
          {
            id: '${5:sale-teaser}',
            for: { persona: '${6:bargain-hunter}' },
            content: { fields: { headline: { en: '$7' } } },
          },
        ],
      },
    },
  ],
}
