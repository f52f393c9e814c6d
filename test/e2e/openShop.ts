import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@lotse/collector'
// @ts-expect-error plain JavaScript
import { startShop } from '../../examples/shop/serve.mjs'
import { type Pages, type Site, servePages } from '../engines/servePages.ts'

export interface Shop extends Site {
  store: Store
  /** Without the list of requests: the desk takes a change only from its own host. */
  direct: string
}

/** The demo shop with its collector and an empty store, seen through a server that keeps a list of every request. */
export async function openShop(pages: Pages = {}): Promise<Shop> {
  const data = await mkdtemp(join(tmpdir(), 'lotse-shop-'))
  const shop = await startShop({ port: 0, data, sample: false, tour: false })
  const site = await servePages(pages, { behind: `http://127.0.0.1:${shop.port}` })
  const { close } = site
  return Object.assign(site, {
    store: shop.store,
    direct: `http://127.0.0.1:${shop.port}`,
    async close() {
      await close()
      await shop.close()
      await rm(data, { recursive: true, force: true })
    },
  })
}
