import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import './typescript.mjs'

const { openBrowser } = await import('./deliveryBrowser.mjs')

/** ms that a page's SDK has to send what it was told. */
const PATIENCE = 20_000

/** What RudderStack's SDK asks its control plane for before it starts; here the page's own server answers. */
const SOURCE = {
  source: { id: 's', name: 's', writeKey: 'key', enabled: true, workspaceId: 's', destinations: [], connections: [], dataplanes: {}, config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } } },
  updatedAt: '2026-01-01T00:00:00.000Z',
} // biome-ignore format: data

/** The same calls as their manuals write them, from a page of another origin. */
const pages = {
  '@segment/analytics-next': (to) => `
    import { AnalyticsBrowser } from '@segment/analytics-next'
    const sdk = AnalyticsBrowser.load({ writeKey: 'key', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'key', apiHost: '${to.slice(7)}/v1', protocol: 'http' } } } },
      { integrations: { 'Segment.io': { protocol: 'http' } } })
    sdk.screen('Cart')`,
  '@rudderstack/analytics-js': (to) => `
    import { RudderAnalytics } from '@rudderstack/analytics-js/bundled'
    const sdk = new RudderAnalytics()
    sdk.load('key', '${to}', { configUrl: location.origin, lockIntegrationsVersion: true })`,
}
const CALLS = `
    sdk.identify('u-17', { plan: 'gold' })
    sdk.track('purchase', { transaction_id: 'T-1', value: 12.5, currency: 'EUR' })
    sdk.page('Cart')
    sdk.group('g-1', { name: 'Crew' })
    sdk.alias('u-18', 'u-17')`

/** A sender for each SDK, run in Chromium: resolves once `isThere(name, before)`, or after its time. */
export function browserSenders(to, isThere) {
  const send = (name) => async (before) => {
    const { outputFiles } = await build({
      stdin: { contents: pages[name](to) + CALLS, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
      bundle: true,
      write: false,
      platform: 'browser',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    }) // biome-ignore format: one call
    const server = createServer(({ url }, response) => {
      const [type, body] = url === '/' ? ['text/html', '<!doctype html><title>Senders</title><script src="/page.js"></script>'] : url === '/page.js' ? ['text/javascript', outputFiles[0].text] : ['application/json', JSON.stringify(SOURCE)] // biome-ignore format: one thought
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const browser = await openBrowser('chromium')
    try {
      const tab = await browser.newTab()
      await tab.goto(`http://127.0.0.1:${server.address().port}/`)
      for (const end = Date.now() + PATIENCE; Date.now() < end && !isThere(name, before); ) await pause(100)
    } finally {
      await browser.close()
      server.closeAllConnections()
      server.close()
    }
  }
  return Object.fromEntries(Object.keys(pages).map((name) => [name, send(name)]))
}
