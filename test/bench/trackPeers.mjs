import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * What a page does with each tracker, all as their manuals say: `send(i)` tracks one event and resolves with how well it is kept.
 * Nothing but tracking is switched on; PostHog's bot filter is off, else it drops all that a headless browser says.
 */
const started = {
  '@snowplow/browser-tracker': (to) => `
    import { newTracker, trackSelfDescribingEvent } from '@snowplow/browser-tracker'
    newTracker('sp', '${to}', { appId: 'bench' })
    const track = (name, data) => trackSelfDescribingEvent({ event: { schema: 'iglu:com.example/' + name + '/jsonschema/1-0-0', data } })
    const ready = true`,
  '@segment/analytics-next': (to) => `
    import { AnalyticsBrowser } from '@segment/analytics-next'
    const analytics = AnalyticsBrowser.load({ writeKey: 'bench', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'bench', apiHost: '${to.slice(7)}/v1', protocol: 'http' } } } },
      { integrations: { 'Segment.io': { protocol: 'http' } } })
    let ready = false
    analytics.ready(() => (ready = true))
    const track = (name, data) => void analytics.track(name, data)`,
  '@rudderstack/analytics-js': (to) => `
    import { RudderAnalytics } from '@rudderstack/analytics-js/bundled'
    const analytics = new RudderAnalytics()
    let ready = false
    analytics.ready(() => (ready = true))
    analytics.load('bench', '${to}', { configUrl: '${to}', lockIntegrationsVersion: true })
    const track = (name, data) => analytics.track(name, data)`,
  'posthog-js': (to) => `
    import posthog from 'posthog-js'
    let ready = false
    posthog.init('bench', { api_host: '${to}', autocapture: false, capture_pageview: false, capture_pageleave: false, disable_session_recording: true,
      disable_surveys: true, advanced_disable_flags: true, disable_external_dependency_loading: true, opt_out_useragent_filter: true, disable_compression: true,
      capture_performance: false, capture_dead_clicks: false, loaded: () => (ready = true) })
    const track = (name, data) => posthog.capture(name, data)`,
  '@jitsu/js': (to) => `
    import { jitsuAnalytics } from '@jitsu/js'
    const analytics = jitsuAnalytics({ host: '${to}', writeKey: 'bench' })
    const track = (name, data) => void analytics.track(name, data)
    const ready = true`,
}

/** Lotse's page talks to the built `lotse.js` itself. */
export const LOTSE = 'Lotse'
export const peers = Object.keys(started)

export const lotsePage = `
  globalThis.bench = {
    isReady: () => !!lotse.visitor?.().id,
    send: async (name, data) => (await lotse.track(name, data)).state,
  }`

/** The script of a peer's page, sending to `to`, an origin. */
export async function bundlePeer(peer, to) {
  const contents = `${started[peer](to)}
    globalThis.bench = { isReady: () => ready, send: async (name, data) => { track(name, data); return 'called' } }`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return outputFiles[0].text
}
