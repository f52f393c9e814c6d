import { type Adapter, onEvents, onWindow } from './adapter.ts'

/**
 * Shopify's Customer Privacy API: terms are `analytics`, `preferences`, `marketing`, `sale_of_data`. The visitor's own answer
 * is read (`yes`), not `analyticsProcessingAllowed()`, which is true without one where the law lets it.
 */
export const shopify = (): Adapter => ({
  name: 'shopify',
  suggests: { analytics: ['analytics'], personalization: ['preferences'], ads: ['marketing'] },
  read() {
    const said = onWindow('Shopify')?.customerPrivacy?.currentVisitorConsent()
    if (!said || !Object.values(said).some((one) => one === 'yes' || one === 'no')) return undefined
    return (term) => said[term] === 'yes'
  },
  watch: (changed) => onEvents(document, ['visitorConsentCollected'], changed),
})
