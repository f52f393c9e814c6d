import type { LotseConfig } from '@lotse/contract'
import { openShop } from '../e2e/openShop.ts'
import { siteFiles } from '../e2e/siteFiles.ts'
import { servePages } from '../engines/servePages.ts'
import type { Subject } from './subject.ts'

const early = `window.auditGranted = () => {
  const granted = window.lotse?.visitor?.().consent.granted ?? {}
  return { first: granted.analytics === true, second: granted.personalization === true }
}`

const ours = {
  isOurs: true,
  sends: /^\/v1\//,
  layer1: '[role=region]',
  reject: '[role=region] .choice:first-child',
  accept: '[role=region] .choice:last-child',
  settings: '[role=region] .more button',
  layer2: 'dialog[open]',
  reject2: 'dialog[open] .choice:first-child',
  accept2: 'dialog[open] .choice:last-child',
  save: 'dialog[open] .foot > button:last-child',
  toggle: 'dialog[open] input[name=analytics]',
  choice: /^lotse[.-]consent$/,
  early,
  not: {},
} satisfies Partial<Subject>

const PLAIN = '<!doctype html><html lang="en"><head><title>Plain</title></head><body><h1>Plain</h1></body></html>'

/** The demo shop, with its own policy and collector. */
export async function lotseInShop(): Promise<Subject> {
  const site = await openShop({ '/plain': PLAIN })
  return {
    ...ours,
    name: 'Lotse, demo shop',
    site,
    home: '/en/',
    other: '/en/products/storm-lantern',
    files: /^\/(?:en\/|pictures\/[\w-]+\.svg|shop\.css|flag\.svg|lotse(?:-banner)?\.js)(?:\?|$)/,
    reopen: '[data-lotse-consent]',
    pages: { german: '/de/' },
    close: site.close,
  }
}

const config: LotseConfig = {
  lotse: 1,
  site: { id: 's', languages: ['en', 'de'] },
  collect: { endpoint: '/' },
  destinations: [{ id: 'data', type: 'dataLayer', recipient: 'Acme <img src=x onerror=alert(1)> Inc.', country: 'FR' }],
  personas: [{ id: 'reader', when: { event: 'page_view' } }],
  slots: [{ id: 'hero', variants: [{ id: 'v', for: { persona: 'reader' }, content: { text: 'for readers' } }] }],
  consent: { links: { privacy: '/privacy', imprint: '/imprint' }, consentMode: true, uet: true },
}
const changed = (consent: LotseConfig['consent']): LotseConfig => ({ ...config, consent: { ...config.consent, ...consent } }) // biome-ignore format: one line

export const pageOf = (scripts: string, { lang = 'en', body = '' } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><title>Page</title><meta name="viewport" content="width=device-width">${scripts}</head>
<body><main><h1>Page</h1><div data-lotse-slot="hero">the default</div><div data-lotse-slot="other">another</div>${body}
<p><a href="/other">On</a></p><svg width="300" height="2500" role="img" aria-label="A long way"></svg></main>
<footer><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></footer></body></html>`

const policy = { 'Content-Security-Policy': "default-src 'self'; require-trusted-types-for 'script'; trusted-types lotse lotse-html lotse-unblock" } // biome-ignore format: one line

/** A page with the strictest policy, Consent Mode, and other pages of it under other settings. */
export async function lotseUnderPolicy(): Promise<Subject> {
  const file = (one: LotseConfig) => siteFiles(one)['/lotse.js']!
  const page = (name: string, lang = 'en') => ({ headers: policy, body: pageOf(`<script src="/${name}.js"></script>`, { lang }) }) // biome-ignore format: one line
  const site = await servePages({
    ...siteFiles(config),
    '/changed.js': file(changed({ purposes: ['analytics', 'personalization', 'ads'] })),
    '/optOut.js': file(changed({ mode: 'optOut' })),
    '/adapted.js': file(changed({ adapter: 'own' })),
    '/receipts.js': file(changed({ receipts: true })),
    '/': page('lotse'),
    '/other': page('lotse'),
    '/de': page('lotse', 'de'),
    '/changed': page('changed'),
    '/optOut': page('optOut'),
    '/adapted': page('adapted'),
    '/receipts': page('receipts'),
    '/imprint': PLAIN,
    '/privacy': PLAIN,
    '/plain': PLAIN,
    '/v1/batch': '{"success":true}',
    '/v1/erase': '{"success":true,"erased":3}',
    // Fire and forget: it need not be answered well.
    '/v1/receipt': { status: 503, body: '{}' },
  })
  return {
    ...ours,
    name: 'Lotse, strict policy',
    site,
    home: '/',
    other: '/other',
    files: /^\/(?:lotse(?:-banner)?\.js)?$/,
    reopen: '.small',
    pages: { german: '/de', changed: '/changed', optOut: '/optOut', adapted: '/adapted', receipts: '/receipts' },
    close: site.close,
  }
}
