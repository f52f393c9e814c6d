import { type Adapter, onEvents, onWindow } from './adapter.ts'

/** vanilla-cookieconsent 3: terms are categories, or `category:service`. Loaded as a module it must be put on `window`. */
export const cookieconsent = (): Adapter => ({
  name: 'cookieconsent',
  suggests: { analytics: ['analytics'], personalization: ['personalization'], ads: ['ads'] },
  read() {
    const tool = onWindow('CookieConsent')
    if (tool?.validConsent() !== true) return undefined
    return (term) => {
      const [category, service] = term.split(':')
      return service ? tool.acceptedService(service, category) === true : tool.acceptedCategory(category) === true
    }
  },
  watch: (changed) => onEvents(window, ['cc:onFirstConsent', 'cc:onConsent', 'cc:onChange'], changed),
})
