import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { createCollector, listen, openStore } from '@lotse/collector'
import { Hono } from 'hono'
import { createShop } from './app.mjs'
import { buildSite, markOf } from './buildSite.mjs'
import { sampleEvents } from './sample.mjs'

/** Events per transaction while the sample is put in. */
const SLICE = 2_000

const folderOf = (name) => {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}

const fillWithSample = (store, wanted, log) => {
  const now = Date.now()
  const events = sampleEvents({ now, ...(wanted === true ? {} : wanted) })
  for (let at = 0; at < events.length; at += SLICE) store.append(events.slice(at, at + SLICE), now)
  log(
    `The report begins with ${events.length.toLocaleString('en')} events of invented visitors, marked as sample data.`,
  )
}

/**
 * Shop at `/`, collector at `/v1/*`, desk at `/desk`, on one port (0: any free one). `data`: folder for the site file
 * and the store; `sample`: invented visitors for a new store, `true` or the options of `sampleEvents`. Rejects with
 * `code: 'EADDRINUSE'` where the port is taken.
 */
export const startShop = async ({ port = 0, data, sample = true, tour = true, log = () => {} }) => {
  const folder = resolve(data)
  mkdirSync(folder, { recursive: true })
  log('Building the site file …')
  const site = await buildSite(join(folder, 'site'))

  const file = join(folder, 'events.sqlite')
  const isNew = !existsSync(file)
  const store = openStore(file)
  // Before the port is tried: a second try finds the store made, and would take it for one whose sample was removed.
  if (sample && isNew) fillWithSample(store, sample, log)
  const beside = (name) => readFileSync(new URL(name, import.meta.url), 'utf8')
  const collector = createCollector({
    store,
    deskFolder: folderOf('@lotse/desk'),
    rules: {
      text: beside('./lotse.json'),
      journeys: beside('./lotse.journeys.json'),
      tagFolder: join(folderOf('lotse'), 'dist'),
      siteFolder: join(folder, 'site'),
      // Visitors get what was published in the desk from their next page on.
      onPublished: (files) => {
        for (const [name, text] of files) site.set(name, { text, mark: markOf(text) })
      },
    },
  })
  const shop = createShop({ tour })

  const app = new Hono()
  for (const name of site.keys()) {
    app.get(`/${name}`, (c) => {
      const { text, mark } = site.get(name)
      // The page waits for the first file: a browser that has it asks only whether it is still the same.
      const headers = {
        'Content-Type': name.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/json',
        'Cache-Control': 'no-cache',
        ETag: mark,
      }
      return c.req.header('if-none-match') === mark ? c.body(null, 304, headers) : c.body(text, 200, headers)
    })
  }
  for (const path of ['/v1/*', '/desk', '/desk/*', '/health', '/ready'])
    app.all(path, (c) => collector.fetch(c.req.raw, c.env))
  app.all('*', (c) => shop.fetch(c.req.raw, c.env))

  const listening = await listen(app, port).catch((error) => {
    store.close()
    throw error
  })
  const url = `http://localhost:${listening.port}`
  const close = async () => {
    await listening.close()
    store.close()
  }
  return { url, port: listening.port, store, close }
}
