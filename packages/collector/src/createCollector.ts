import type { LotseConfig } from '@lotse/contract'
import { Hono } from 'hono'
import { createLog, type Log } from './log.ts'
import { allowOrigin } from './receive/allowOrigin.ts'
import { eraseOnRequest } from './receive/eraseOnRequest.ts'
import { paths } from './receive/readMessages.ts'
import { createReceiver } from './receive/receive.ts'
import { takeReceipt } from './receive/takeReceipt.ts'
import { createReports } from './report/createReports.ts'
import { serveDesk } from './serveDesk.ts'
import { createGroupCommit } from './store/groupCommit.ts'
import { createKeepFor } from './store/keepFor.ts'
import type { Store } from './store/store.ts'

export interface CollectorOptions {
  store: Store
  /** Own events, write key, personas, journey, goals, slots. Left out: only known events are taken. */
  config?: LotseConfig
  /** Folder of the package `@lotse/desk` with its `public/` and `dist/`. Left out: no desk page. */
  deskFolder?: string
  /** Origins whose pages may send, e.g. `https://shop.example`. Left out: any. */
  allowedOrigins?: string[]
  /** Events and dead letters are deleted this many days after they were received. Default 400. */
  keepDays?: number
  /** ms since epoch; default `Date.now`. */
  clock?: () => number
  log?: Log
}

/**
 * The collector as a Hono app, to serve with `listen` or to put routes beside: `/v1/*` takes events, `/desk` is the
 * report, `/health` says that the process lives, `/ready` that the store answers. Closing the store is the caller's.
 */
export function createCollector({
  store,
  config = { lotse: 1, site: { id: 'site' } },
  deskFolder,
  allowedOrigins,
  keepDays = 400,
  clock = Date.now,
  log = createLog(),
}: CollectorOptions): Hono {
  const app = new Hono()
  const reports = createReports(store, config, { clock })
  const commit = createGroupCommit(store)
  const deleteOld = createKeepFor(store, keepDays, clock)
  // What was stored while nobody classified: before a restart, or put in by a script.
  reports.soon()
  const receive = createReceiver({
    config,
    clock,
    log,
    commit: async (write) => {
      const appended = await commit(write)
      if (appended.stored > 0) reports.soon()
      deleteOld()
      return appended
    },
  })

  app.use('/v1/*', allowOrigin(allowedOrigins))
  for (const path of paths) app.post(`/v1/${path}`, receive)
  app.post('/v1/receipt', takeReceipt(store, clock))
  app.post('/v1/erase', eraseOnRequest(store, reports.soon))
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/ready', (c) => {
    try {
      store.database.prepare('SELECT 1').all()
      return c.json({ status: 'ready' })
    } catch {
      return c.json({ status: 'store closed' }, 503)
    }
  })
  app.get('/desk/', (c) => c.redirect('/desk'))
  app.route('/desk', serveDesk({ store, reports, deskFolder }))
  return app
}
