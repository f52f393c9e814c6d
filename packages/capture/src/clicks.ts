import type { Plugin, Properties } from '@lotse/contract'
import { cleanUrl } from './cleanUrl.ts'

/** GA4's enhanced measurement counts these. */
const FILES = /\.(pdf|xlsx?|docx?|txt|rtf|csv|exe|key|pps|pptx?|7z|pkg|rar|gz|zip|avi|mov|mp4|mpe?g|wmv|midi?|mp3|wav|wma|dmg|apk|epub)$/i // biome-ignore format: one list

/** GA4's `click` (outbound) and `file_download`, and clicks that the page declares: `data-lotse-event="name"`. */
export const clicks: Plugin = {
  name: 'clicks',
  setup(host) {
    const see = (event: MouseEvent): void => {
      // The middle button opens a tab; the right one a menu.
      if (event.button > 1) return
      const target = event.target instanceof Element ? event.target : undefined
      const declared = target?.closest('[data-lotse-event]')
      if (declared) void host.track(declared.getAttribute('data-lotse-event')!, propertiesOf(declared))
      const link = target?.closest('a[href]')
      if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return
      const { hostname, pathname, id } = link
      const outbound = hostname !== location.hostname
      const about = {
        link_url: cleanUrl(link.href),
        link_domain: hostname,
        link_id: id,
        link_classes: link.getAttribute('class') ?? '',
        link_text: link.textContent.trim().replace(/\s+/g, ' ').slice(0, 100),
      }
      const [, file_extension] = FILES.exec(pathname) ?? []
      if (file_extension)
        void host.track('file_download', { ...about, file_name: pathname, file_extension: file_extension.toLowerCase() }) // biome-ignore format: one thought
      else if (outbound) void host.track('click', { ...about, outbound })
    }
    // Also with the middle button: that opens a tab.
    addEventListener('click', see, { capture: true })
    addEventListener('auxclick', see, { capture: true })
    return () => {
      removeEventListener('click', see, { capture: true })
      removeEventListener('auxclick', see, { capture: true })
    }
  },
}

/** `data-lotse-event-item-id="7"` → `{ item_id: "7" }`. */
function propertiesOf(element: Element): Properties {
  const prefix = 'data-lotse-event-'
  const named = [...element.attributes].filter(({ name }) => name.startsWith(prefix))
  return Object.fromEntries(named.map(({ name, value }) => [name.slice(prefix.length).replaceAll('-', '_'), value]))
}
