import type { Host, Plugin, Properties } from '@lotse/contract'

/** What GTM says about itself, and what we count ourselves: neither is an event of the shop. */
const NOT_OURS = /^(?:gtm\.|page_view$|user_engagement$|session_start$|first_visit$|scroll$)/

/**
 * Listens to the GA4 `dataLayer`: what is there is replayed, `push` is wrapped. Reads GTM objects (`{event, ecommerce}`)
 * and gtag's `arguments` (`['event', name, parameters]`). Names and parameters stay GA4's.
 */
export function dataLayer(name = 'dataLayer'): Plugin {
  return {
    name: 'dataLayer',
    setup(host) {
      const layer = ((window as unknown as Record<string, unknown>)[name] ??= []) as unknown[]
      if (!Array.isArray(layer)) return
      const { push } = layer
      for (const entry of [...layer]) see(host, entry)
      const wrapped = (...entries: unknown[]): number => {
        const result = push.apply(layer, entries)
        for (const entry of entries) see(host, entry)
        return result
      }
      layer.push = wrapped
      return () => {
        if (layer.push === wrapped) layer.push = push
      }
    },
  }
}

function see(host: Host, entry: unknown): void {
  if (typeof entry !== 'object' || !entry) return
  const list = entry as ArrayLike<unknown>
  if (list[0] === 'event' && typeof list[1] === 'string') {
    tell(host, list[1], list[2])
    return
  }
  const { event, ecommerce, ...rest } = entry as Record<string, unknown>
  if (typeof event === 'string')
    tell(host, event, typeof ecommerce === 'object' && ecommerce ? { ...rest, ...ecommerce } : rest)
}

function tell(host: Host, event: string, parameters: unknown): void {
  if (NOT_OURS.test(event)) return
  let properties: Properties = {}
  try {
    // A copy: what the page changes later is not ours. Functions and elements fall away.
    properties = JSON.parse(JSON.stringify(parameters ?? {}))
  } catch {
    host.report('event-unreadable', event)
  }
  delete properties['gtm.uniqueEventId']
  void host.track(event, properties)
}
