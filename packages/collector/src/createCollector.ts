import type { LotseConfig } from '@lotse/contract'
import { Hono } from 'hono'
import { answerRoutes } from './answer/answerRoutes.ts'
import { createDeskGuard, type DeskGuardOptions } from './guard/createDeskGuard.ts'
import { createLog, type Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { allowOrigin } from './receive/allowOrigin.ts'
import { eraseOnRequest } from './receive/eraseOnRequest.ts'
import { limitRate } from './receive/limitRate.ts'
import { paths } from './receive/readMessages.ts'
import { createReceiver, RETRY_AFTER } from './receive/receive.ts'
import { takeReceipt } from './receive/takeReceipt.ts'
import { createReports, type Reports } from './report/createReports.ts'
import { createRules } from './rules/createRules.ts'
import type { RulesOptions } from './rules/rulesOptions.ts'
import { serveDesk } from './serveDesk.ts'
import { createKeepFor } from './store/keepFor.ts'
import { type Sink, storeSink } from './store/sink.ts'
import type { Store } from './store/store.ts'
import { whenQuiet } from './whenQuiet.ts'

/** Requests in a minute from one address: a page sends a few; a company's whole office may stand behind one. */
const RATE = 6_000
/** Erasures and receipts: one visitor needs one or two. */
const RATE_OF_RIGHTS = 60

export interface CollectorOptions {
  /** Left out: no desk, no facts, no decisions; then `sink` takes what comes in. */
  store?: Store
  /** Where events are made durable; left out: in the store. `streamSink` puts a cluster in front of it. */
  sink?: Sink
  /** Own events, write key, personas, journey, goals, slots. Left out: only known events are taken. */
  config?: LotseConfig
  /** Folder of the package `@lotse/desk` with its `public/` and `dist/`. Left out: no desk page. */
  deskFolder?: string
  /** What the desk's rules page works with; its text goes before `config`. Left out: no rules page. */
  rules?: RulesOptions
  /** Who may see the desk and `/metrics`. Left out: this machine alone. */
  desk?: DeskGuardOptions
  /** Origins whose pages may send, e.g. `https://shop.example`. Left out: those of `collect.origins` in the config, else any. */
  allowedOrigins?: string[]
  /** Signs the tokens of `GET /v1/facts` and `POST /v1/decide`, at least 32 bytes. Left out: both are closed. */
  secret?: string
  /** Requests in a minute from one address; beyond it 429. Default 6000; 0: no limit. */
  ratePerMinute?: number
  /** Own proxies in front of this server, whose `X-Forwarded-For` says who asks. Default 0. */
  proxies?: number
  /** Events and dead letters are deleted this many days after they were received. Default 400. */
  keepDays?: number
  /** ms since epoch; default `Date.now`. */
  clock?: () => number
  log?: Log
}

/**
 * The collector as a Hono app, to serve with `listen` or to put routes beside: `/v1/*` takes events, `/desk` is the
 * report, `/health` says that the process lives, `/ready` that events can be made durable, `/metrics` counts for Prometheus.
 * Closing store and stream is the caller's.
 */
export function createCollector({
  store,
  sink = store && storeSink(store),
  config = { lotse: 1, site: { id: 'site' } },
  deskFolder,
  rules: rulesOptions,
  desk = {},
  allowedOrigins = config.collect?.origins,
  secret,
  ratePerMinute = RATE,
  proxies = 0,
  keepDays = 400,
  clock = Date.now,
  log = createLog(),
}: CollectorOptions): Hono {
  if (!sink) throw new Error('a collector needs a store or a sink')
  const app = new Hono()
  const metrics = createMetrics()
  const guard = createDeskGuard(desk, clock, proxies)
  const deleteOld = store && createKeepFor(store, keepDays, clock)
  /** What hangs on the config: made anew when another one is published. */
  const partsFor = (current: LotseConfig) => {
    const reports = store && createReports(store, current, { clock })
    // What was stored while nobody classified: before a restart, or put in by a script.
    reports?.soon()
    const classify = whenQuiet(() => reports?.soon())
    const answers = store && new Hono().route('/v1', answerRoutes({ store, config: current, secret, clock }))
    const receive = createReceiver({
      config: current,
      clock,
      log,
      metrics,
      commit: async (write) => {
        const appended = await sink.commit(write)
        if (appended.stored > 0) classify()
        deleteOld?.()
        return appended
      },
    })
    return { reports, answers, receive }
  }
  const rules =
    store &&
    rulesOptions &&
    createRules({
      ...rulesOptions,
      store,
      clock,
      onConfig: (next) => {
        now = partsFor(next)
      },
    })
  let now = partsFor(rules?.current() ?? config)

  app.use('/v1/*', metrics.watch, allowOrigin(allowedOrigins))
  if (ratePerMinute > 0) {
    app.use('/v1/*', limitRate({ perMinute: ratePerMinute, proxies, log }))
    const rights = limitRate({ perMinute: Math.min(RATE_OF_RIGHTS, ratePerMinute), proxies })
    for (const path of ['erase', 'receipt']) app.use(`/v1/${path}`, rights)
  }
  for (const path of paths) app.post(`/v1/${path}`, (c) => now.receive(c))
  app.post('/v1/receipt', takeReceipt(sink, clock))
  app.post(
    '/v1/erase',
    eraseOnRequest(sink, () => now.reports?.soon()),
  )
  if (store) app.all('/v1/*', (c) => now.answers!.fetch(c.req.raw, c.env))
  app.onError((error, c) => {
    log.error({ code: (error as { code?: string }).code, message: error.message }, 'failed')
    c.header('Retry-After', String(RETRY_AFTER))
    return c.json({ success: false, message: 'it did not work, come again' }, 503)
  })
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/ready', async (c) => {
    try {
      await sink.ready()
      return c.json({ status: 'ready' })
    } catch {
      return c.json({ status: 'nothing can be stored' }, 503)
    }
  })
  app.get('/metrics', guard.only, async (c) => c.text(await metrics.text(), 200, { 'Content-Type': metrics.type }))
  if (store) {
    const reports: Reports = {
      read: (filter) => now.reports!.read(filter),
      catchUp: () => now.reports!.catchUp(),
      soon: () => now.reports!.soon(),
    }
    app.get('/desk/', (c) => c.redirect('/desk'))
    app.route('/desk', guard.routes)
    app.route('/desk', serveDesk({ store, reports, deskFolder, guard: guard.page, rules, clock }))
  }
  return app
}
