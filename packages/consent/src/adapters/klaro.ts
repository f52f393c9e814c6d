import { type Adapter, onWindow } from './adapter.ts'

/** Klaro 0.7: terms are names of its services. `confirmed`: a choice, not the preset `default: true`. */
export function klaro(): Adapter {
  const manager = () => onWindow('klaro')?.getManager()
  return {
    name: 'klaro',
    suggests: { analytics: ['lotse'], personalization: ['lotse'], ads: ['lotse'] },
    read() {
      const now = manager()
      return now?.confirmed === true ? (term) => now.getConsent(term) === true : undefined
    },
    watch(changed) {
      const now = manager()
      if (!now) return undefined
      const watcher = { update: changed }
      now.watch(watcher)
      return () => now.unwatch(watcher)
    },
  }
}
