import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CollectorOptions, createCollector, listen, openStore, type Store } from '@lotse/collector'
import type { LotseConfig } from '@lotse/contract'
import { type Pages, type Site, servePages } from '../engines/servePages.ts'
import { siteFiles } from './siteFiles.ts'

export interface OwnSite extends Site {
  store: Store
}

/** Pages of a test with a config of their own and the real collector behind them, its store empty. */
export async function openSite(
  config: LotseConfig,
  pages: Pages,
  options: Partial<CollectorOptions> = {},
): Promise<OwnSite> {
  const data = await mkdtemp(join(tmpdir(), 'lotse-site-'))
  const store = openStore(join(data, 'events.db'))
  const collector = await listen(createCollector({ store, config, log: { info() {}, error() {} }, ...options }), 0)
  const site = await servePages({ ...siteFiles(config), ...pages }, { behind: `http://127.0.0.1:${collector.port}` })
  const { close } = site
  return Object.assign(site, {
    store,
    async close() {
      await close()
      await collector.close()
      store.close()
      await rm(data, { recursive: true, force: true })
    },
  })
}
