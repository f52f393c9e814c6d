import type { Host, Plugin, Properties } from '@lotse/contract'
import type { OnceSaid } from './onceSaid.ts'

/** What GTM says about itself, what we count ourselves, and what we say: none is an event of the shop. */
const NOT_OURS = /^(?:gtm\.|lotse_|page_view$|user_engagement$|session_start$|first_visit$|scroll$)/

/**
 * Listens to the GA4 `dataLayer`: what is there is replayed, `push` is wrapped. Reads GTM objects (`{event, ecommerce}`; an
 * `ecommerce` without an event belongs to the next one, unless null clears it) and gtag's `arguments` (`['event', name,
 * parameters]`). Names and parameters stay GA4's.
 */
export function dataLayer({ as }: Pick<OnceSaid, 'as'>, name = 'dataLayer'): Plugin {
  return {
    name: 'dataLayer',
    setup(host) {
      const layer = ((window as unknown as Record<string, unknown>)[name] ??= []) as unknown[]
      if (!Array.isArray(layer)) return
      let ecommerce: object | undefined
      /** Never throws: it runs inside the page's own `push`. */
      const see = (entry: unknown): void => {
        try {
          read(entry)
        } catch (error) {
          host.report('event-unreadable', String(error))
        }
      }
      const read = (entry: unknown): void => {
        if (typeof entry !== 'object' || !entry) return
        const list = entry as ArrayLike<unknown>
        const tell = (event: string, parameters: unknown) => as('dataLayer', () => track(host, event, parameters))
        if (list[0] === 'event' && typeof list[1] === 'string') return tell(list[1], list[2])
        const { event, ecommerce: said, ...rest } = entry as Record<string, unknown>
        if ('ecommerce' in entry) ecommerce = typeof said === 'object' && said ? said : undefined
        if (typeof event !== 'string' || event.startsWith('gtm.')) return
        const goods = ecommerce
        ecommerce = undefined
        tell(event, { ...rest, ...goods })
      }
      const { push } = layer
      for (const entry of [...layer]) see(entry)
      const wrapped = (...entries: unknown[]): number => {
        const result = push.apply(layer, entries)
        entries.forEach(see)
        return result
      }
      layer.push = wrapped
      return () => {
        if (layer.push === wrapped) layer.push = push
      }
    },
  }
}

function track(host: Host, event: string, parameters: unknown): void {
  if (NOT_OURS.test(event)) return
  let properties: Properties = {}
  try {
    // A copy: what the page changes later is not ours. Functions and elements fall away.
    properties = JSON.parse(JSON.stringify(parameters ?? {}))
  } catch {
    host.report('event-unreadable', event)
  }
  for (const name of ['gtm.uniqueEventId', 'eventCallback', 'eventTimeout', 'send_to', 'event_callback', 'event_timeout']) delete properties[name] // biome-ignore format: one thought
  void host.track(event, properties)
}
