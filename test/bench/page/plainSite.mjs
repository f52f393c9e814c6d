import { siteFiles } from '../../e2e/siteFiles.ts'
import { servePages } from '../../engines/servePages.ts'
import { openCollector } from '../deliveryCollector.mjs'

const page = (script) =>
  `<!doctype html><html lang="en"><head><title>Shop</title>${script}</head><body><section id="hero" data-lotse-slot="hero"><p>Default</p></section><a id="next" href="#next">Next</a><form id="f"><input name="q"></form></body></html>`

/** `/with` Lotse, whole and with a slot, and `/without`; no recorder of the tests in either. */
export async function openPlainSite() {
  const collector = await openCollector(undefined, 0)
  const config = {
    lotse: 1,
    site: { id: 'bench', languages: ['en'] },
    collect: { endpoint: `${collector.url}/`, errors: true },
    consent: { mode: 'off' },
    personas: [
      { id: 'reader', when: { event: 'page_view', times: { atLeast: 2 } } },
      { id: 'keen', score: { halfLife: '14d', enter: 6, leave: 3, signals: [{ event: 'view_item', weight: 1, cap: 5 }] } },
    ],
    slots: [{ id: 'hero', holdoutPercent: 10, variants: [{ id: 'v', for: { persona: 'reader' }, content: { text: 'Hello' } }] }],
  } // biome-ignore format: a config
  const site = await servePages(
    { ...siteFiles(config), '/with': page('<script src="/lotse.js"></script>'), '/without': page('') },
    { records: false },
  )
  return {
    url: site.url,
    async close() {
      await site.close()
      await collector.close()
    },
  }
}
