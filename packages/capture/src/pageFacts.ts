import type { EventContext, Plugin } from '@lotse/contract'
import { readFacts } from './readFacts.ts'

/**
 * Sets the page's facts and counts the page view when the body begins: by then the head is complete, and no slot has
 * been parsed yet. The only capture that first paint needs.
 */
export function pageFacts(read: (referrer: string) => EventContext): Plugin {
  return {
    name: 'pageFacts',
    setup(host) {
      const begin = (): void => {
        readFacts(host)
        host.visitor.set({ context: read(document.referrer) })
        void host.track('page_view')
      }
      const late = () => readFacts(host)
      document.addEventListener('DOMContentLoaded', late)
      const observer = new MutationObserver(() => {
        if (!document.body) return
        observer.disconnect()
        begin()
      })
      if (document.body) queueMicrotask(begin)
      else observer.observe(document.documentElement, { childList: true })
      return () => {
        observer.disconnect()
        document.removeEventListener('DOMContentLoaded', late)
      }
    },
  }
}
