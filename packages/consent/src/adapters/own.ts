import { type Adapter, onWindow } from './adapter.ts'

/** Any other tool: the site puts `{ read, watch }` on `window.lotseConsent`. Terms are what its `read` answers to. */
export const own = (): Adapter => ({
  name: 'own',
  suggests: { analytics: ['analytics'], personalization: ['personalization'], ads: ['ads'] },
  read: () => onWindow('lotseConsent')?.read(),
  watch: (changed) => onWindow('lotseConsent')?.watch(changed),
})
