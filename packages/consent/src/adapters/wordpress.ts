import { type Adapter, onEvents, onWindow } from './adapter.ts'
import { readCookie } from './readCookie.ts'

/**
 * WP Consent API: terms are `functional`, `preferences`, `statistics`, `marketing`. `wp_has_consent` says yes where no tool has
 * said what kind of consent it asks for, and in opt-out regions without a choice; so the choice's own cookie must say so, too.
 */
export const wordpress = (): Adapter => ({
  name: 'wordpress',
  suggests: { analytics: ['statistics'], personalization: ['preferences'], ads: ['marketing'] },
  read() {
    const allows = onWindow('wp_has_consent')
    if (typeof allows !== 'function' || !(onWindow('wp_consent_type') || onWindow('wp_fallback_consent_type')))
      return undefined
    const prefix = onWindow('consent_api')?.cookie_prefix ?? 'wp_consent'
    const said = (term: string) => readCookie(`${prefix}_${term}`)
    if (!['preferences', 'statistics', 'marketing'].some(said)) return undefined
    return (term) => said(term) === 'allow' && allows(term) === true
  },
  watch: (changed) =>
    onEvents(document, ['wp_listen_for_consent_change', 'wp_consent_type_defined', 'wp_consent_api_status_change_service'], changed), // biome-ignore format: one thought
})
