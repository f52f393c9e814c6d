import { type Adapter, onEvents } from './adapter.ts'
import { readCookie } from './readCookie.ts'

/**
 * Shopware 6: terms are names of the cookies that its entries stand for; each accepted entry is one cookie. Its event tells only
 * what changed, so the cookies are read again.
 */
export const shopware = (): Adapter => ({
  name: 'shopware',
  suggests: { analytics: ['lotse-analytics'], personalization: ['lotse-personalization'], ads: ['lotse-ads'] },
  read() {
    if (readCookie('cookie-preference') === undefined) return undefined
    return (term) => !/^(|0|false)$/.test(readCookie(term) ?? '')
  },
  watch: (changed) => onEvents(document, ['CookieConfiguration_Update'], changed),
})
