import type { EventContext, Plugin } from '@lotse/contract'

interface NavigationLike extends EventTarget {
  currentEntry?: unknown
}

/** Counts a page view for each route of a single-page app: by the Navigation API, else by the history's own calls. */
export function routeViews(read: (referrer: string) => EventContext): Plugin {
  return {
    name: 'routeViews',
    setup(host) {
      let path = location.pathname
      let before = location.href
      const look = (): void => {
        if (location.pathname === path) return
        const referrer = before
        path = location.pathname
        before = location.href
        host.visitor.set({ context: read(referrer) })
        void host.track('page_view')
      }
      // A page out of the bfcache is seen again: that is a view.
      const shown = (event: PageTransitionEvent) => void (event.persisted && host.track('page_view'))
      addEventListener('pageshow', shown)
      const { navigation } = window as { navigation?: NavigationLike }
      if (navigation) {
        navigation.addEventListener('navigatesuccess', look)
        return () => {
          navigation.removeEventListener('navigatesuccess', look)
          removeEventListener('pageshow', shown)
        }
      }
      const { pushState, replaceState } = history
      const after =
        (call: typeof pushState): typeof pushState =>
        (...values) => {
          call.apply(history, values)
          queueMicrotask(look)
        }
      history.pushState = after(pushState)
      history.replaceState = after(replaceState)
      addEventListener('popstate', look)
      return () => {
        history.pushState = pushState
        history.replaceState = replaceState
        removeEventListener('popstate', look)
        removeEventListener('pageshow', shown)
      }
    },
  }
}
