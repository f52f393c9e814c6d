import type { Plugin } from '@lotse/contract'

/** GA4 reports one depth; content that is seen and not read shows between these, percent. */
const DEPTHS = [25, 50, 75, 90]

/** `scroll` with `percent_scrolled`, each depth once per page view. */
export const scrollDepth: Plugin = {
  name: 'scrollDepth',
  setup(host) {
    let next = 0
    let path = location.pathname
    const see = (): void => {
      if (path !== location.pathname) {
        path = location.pathname
        next = 0
      }
      const height = document.documentElement.scrollHeight
      if (height <= innerHeight * 1.2) return
      const seen = ((scrollY + innerHeight) / height) * 100
      while (next < DEPTHS.length && seen >= DEPTHS[next]!)
        void host.track('scroll', { percent_scrolled: DEPTHS[next++]! })
    }
    addEventListener('scroll', see, { passive: true })
    return () => removeEventListener('scroll', see)
  },
}
