import { type Adapter, onEvents, onWindow } from './adapter.ts'

/** Cookiebot: terms are `preferences`, `statistics`, `marketing`. An implied consent is none. */
export const cookiebot = (): Adapter => ({
  name: 'cookiebot',
  suggests: { analytics: ['statistics'], personalization: ['preferences'], ads: ['marketing'] },
  read() {
    const { hasResponse, consent } = onWindow('Cookiebot') ?? {}
    return hasResponse === true && consent?.method === 'explicit' ? (term) => consent[term] === true : undefined
  },
  watch: (changed) =>
    onEvents(
      window,
      ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline', 'CookiebotOnLoad'],
      changed,
    ),
})
