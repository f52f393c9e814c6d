import { slotIds, variantOf } from './page.mjs'

/** Whoever looked at a product is keen; a campaign is known on the first visit, without consent. */
export const lotseConfig = {
  lotse: 1,
  site: { id: 'paint', languages: ['en'] },
  consent: { banner: false, button: false, contextual: true },
  personas: [{ id: 'keen', when: { event: 'view_item' } }],
  slots: slotIds(20).map((id) => ({
    id,
    variants: [
      { id: 'keen', for: { persona: 'keen' }, content: { html: variantOf(id) } },
      { id: 'mail', when: { fact: 'campaign.source', is: 'mail' }, content: { html: variantOf(id) } },
    ],
  })),
}
