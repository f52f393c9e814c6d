import type { Plugin } from '@lotse/contract'

/** An error in a loop must not fill the queue. */
const MOST = 10

/** GA4's `exception` for errors of the page's scripts; each once, without stack or values. Only where the config says so. */
export const scriptErrors: Plugin = {
  name: 'scriptErrors',
  setup(host) {
    const told = new Set<string>()
    const tell = (said: unknown): void => {
      const description = String(said).slice(0, 150)
      if (told.size >= MOST || told.has(description)) return
      told.add(description)
      void host.track('exception', { description, fatal: false })
    }
    const error = (event: ErrorEvent): void => tell(event.message)
    const rejection = ({ reason }: PromiseRejectionEvent): void => tell(reason)
    addEventListener('error', error)
    addEventListener('unhandledrejection', rejection)
    return () => {
      removeEventListener('error', error)
      removeEventListener('unhandledrejection', rejection)
    }
  },
}
