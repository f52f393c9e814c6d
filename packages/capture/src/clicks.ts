import type { Plugin, Properties } from '@lotse/contract'
import { cleanUrl } from './cleanUrl.ts'

const FILES = /\.(?:pdf|zip|docx?|xlsx?|pptx?|csv|txt|mp[34]|exe|dmg|apk|epub)$/i

/** GA4's `click` (outbound) and `file_download`, and clicks that the page declares: `data-lotse-event="name"`. */
export const clicks: Plugin = {
  name: 'clicks',
  setup(host) {
    const see = (event: Event): void => {
      const target = event.target instanceof Element ? event.target : undefined
      const declared = target?.closest('[data-lotse-event]')
      if (declared) void host.track(declared.getAttribute('data-lotse-event')!, propertiesOf(declared))
      const link = target?.closest('a[href]')
      if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return
      const link_url = cleanUrl(link.href)
      if (FILES.test(link.pathname)) void host.track('file_download', { link_url, file_extension: link.pathname.split('.').pop()!.toLowerCase() }) // biome-ignore format: one thought
      else if (link.hostname !== location.hostname) void host.track('click', { link_url, link_domain: link.hostname, outbound: true }) // biome-ignore format: one thought
    }
    document.addEventListener('click', see, { capture: true })
    return () => document.removeEventListener('click', see, { capture: true })
  },
}

/** `data-lotse-event-item-id="7"` → `{ item_id: "7" }`. */
function propertiesOf(element: Element): Properties {
  const prefix = 'data-lotse-event-'
  const named = [...element.attributes].filter(({ name }) => name.startsWith(prefix))
  return Object.fromEntries(named.map(({ name, value }) => [name.slice(prefix.length).replaceAll('-', '_'), value]))
}
