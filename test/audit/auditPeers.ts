import { existsSync, readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import { type Pages, servePages } from '../engines/servePages.ts'
import { pageOf } from './auditLotse.ts'
import type { Subject } from './subject.ts'

/** Their own workspace: `npm ci` in `test/audit`, which `npm run audit` does. */
const folder = new URL('./node_modules/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const version = (name: string): string => (JSON.parse(read(`${name}/package.json`)) as { version: string }).version

/** A statistics script as many are: an id in a cookie and in localStorage, and a message now and then. */
const DEMO = `(() => {
  const known = /demo_id=([^;]+)/.exec(document.cookie)
  const id = (known && known[1]) || localStorage.demo_id || crypto.randomUUID()
  localStorage.demo_id = id
  document.cookie = 'demo_id=' + id + '; max-age=31536000; path=/; samesite=lax'
  const send = () => navigator.sendBeacon('/collect?id=' + id)
  send(); setInterval(send, 400); addEventListener('pagehide', send)
})()`
const REOPEN = '<button id="reopen" type="button">Privacy settings</button>'
const GATED = `<script type="text/plain" data-category="analytics" src="/demo.js"></script><script type="text/plain" data-category="ads" src="/ads.js"></script>` // biome-ignore format: one line

interface Peer extends Partial<Subject> {
  scripts: string
  body?: string
  /** Its own files, and how it is started. */
  files2: Pages
}

const open = async (name: string, { scripts, body = '', files2, ...selectors }: Peer): Promise<Subject> => {
  const html = pageOf(scripts, { body: `${body}${REOPEN}` })
  const site = await servePages({
    '/': html,
    '/other': html,
    '/changed': html,
    '/optOut': html,
    '/imprint': pageOf(''),
    '/privacy': pageOf(''),
    '/plain': pageOf(''),
    '/demo.js': DEMO,
    '/ads.js': `fetch('/collect?ads')`,
    '/collect': '',
    ...files2,
  })
  return {
    name,
    isOurs: false,
    site,
    home: '/',
    other: '/other',
    files: /^\/(?:tool\/.*|run\.js)?(?:\?.*)?$/,
    sends: /^\/collect/,
    reopen: '#reopen',
    early: '',
    not: {},
    pages: {},
    close: site.close,
    ...selectors,
  } as Subject
}
/** What differs between the pages of one site. */
const VARIANTS = `const isChanged = location.pathname === '/changed', isOptOut = location.pathname === '/optOut';
const reopen = (work) => addEventListener('DOMContentLoaded', () => document.getElementById('reopen').addEventListener('click', work));`

const css = (path: string) => ({ headers: { 'Content-Type': 'text/css' }, body: read(path) })

const vanilla = () =>
  open(`vanilla-cookieconsent ${version('vanilla-cookieconsent')}`, {
    scripts:
      '<link rel="stylesheet" href="/tool/cc.css"><script defer src="/tool/cc.js"></script><script defer src="/run.js"></script>',
    body: GATED,
    files2: {
      '/tool/cc.css': css('vanilla-cookieconsent/dist/cookieconsent.css'),
      '/tool/cc.js': read('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
      '/run.js': `${VARIANTS}
window.auditGranted = () => ({ first: CookieConsent.acceptedCategory('analytics'), second: CookieConsent.acceptedCategory('ads') })
document.getElementById('reopen').addEventListener('click', () => CookieConsent.showPreferences())
const both = { title: 'Cookies', description: 'We ask for your consent.', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all' }
CookieConsent.run({
  hideFromBots: false,
  mode: isOptOut ? 'opt-out' : 'opt-in',
  categories: { necessary: { enabled: true, readOnly: true }, analytics: { autoClear: { cookies: [{ name: 'demo_id' }] } }, ads: {}, ...(isChanged && { more: {} }) },
  language: { default: 'en', translations: { en: {
    consentModal: { ...both, showPreferencesBtn: 'Settings' },
    preferencesModal: { ...both, savePreferencesBtn: 'Save', closeIconLabel: 'Close', sections: [
      { title: 'Necessary', description: 'Always', linkedCategory: 'necessary' },
      { title: 'Statistics', description: 'Counts visits', linkedCategory: 'analytics' },
      { title: 'Ads', description: 'Advertising', linkedCategory: 'ads' } ] } } } },
})`,
    },
    layer1: '#cc-main .cm',
    reject: '.cm [data-role=necessary]',
    accept: '.cm [data-role=all]',
    settings: '.cm [data-role=show]',
    layer2: '#cc-main .pm',
    reject2: '.pm [data-role=necessary]',
    accept2: '.pm [data-role=all]',
    save: '.pm [data-role=save]',
    toggle: '.pm input[value=analytics]',
    choice: /^cc_cookie$/,
    pages: { changed: '/changed', optOut: '/optOut' },
  })

const klaro = () =>
  open(`Klaro ${version('klaro')}`, {
    scripts:
      '<link rel="stylesheet" href="/tool/klaro.css"><script defer src="/run.js"></script><script defer src="/tool/klaro.js"></script>',
    body: `<script type="text/plain" data-type="application/javascript" data-name="demo" data-src="/demo.js"></script><script type="text/plain" data-type="application/javascript" data-name="ads" data-src="/ads.js"></script>`,
    files2: {
      '/tool/klaro.css': css('klaro/dist/klaro.min.css'),
      '/tool/klaro.js': read('klaro/dist/klaro-no-css.js'),
      '/run.js': `${VARIANTS}
document.getElementById('reopen').addEventListener('click', () => klaro.show(undefined, true))
window.auditGranted = () => { const m = klaro.getManager(); return { first: !!m.confirmed && m.getConsent('demo'), second: !!m.confirmed && m.getConsent('ads') } }
window.klaroConfig = { version: 1, elementID: 'klaro', lang: 'en', acceptAll: true, privacyPolicy: '/privacy', translations: { en: { purposes: { analytics: 'Statistics', ads: 'Advertising' } } },
  services: [ { name: 'demo', title: 'Statistics', purposes: ['analytics'], cookies: ['demo_id'], default: isOptOut, optOut: isOptOut }, { name: 'ads', title: 'Ads', purposes: ['ads'], default: isOptOut, optOut: isOptOut },
    ...(isChanged ? [{ name: 'more', title: 'More', purposes: ['ads'] }] : []) ] }`,
    },
    layer1: '#klaro .cookie-notice',
    reject: '.cookie-notice .cn-decline',
    accept: '.cookie-notice .cm-btn-success',
    settings: '.cookie-notice .cn-learn-more',
    layer2: '#klaro .cm-modal',
    turnRound: ['#service-item-demo', '#service-item-ads', '.cm-modal .cm-btn-accept'],
    reject2: '.cm-modal .cn-decline',
    accept2: '.cm-modal .cm-btn-accept-all',
    save: '.cm-modal .cm-btn-accept',
    toggle: '#service-item-demo',
    choice: /^klaro$/,
    pages: { changed: '/changed', optOut: '/optOut' },
  })

const tarteaucitron = () => {
  const name = 'tarteaucitronjs'
  const parts = ['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'lang/tarteaucitron.en.min.js', 'tarteaucitron.js', 'tarteaucitron.services.js', 'lang/tarteaucitron.en.js'] // biome-ignore format: one line
  return open(`tarteaucitron ${version(name)}`, {
    scripts: '<script src="/tool/tarteaucitron.js"></script><script src="/run.js"></script>',
    files2: {
      ...Object.fromEntries(parts.map((part) => [`/tool/${part}`, read(`${name}/${part}`)])),
      '/tool/css/tarteaucitron.css': css(`${name}/css/tarteaucitron.css`),
      '/tool/css/tarteaucitron.min.css': css(`${name}/css/tarteaucitron.min.css`),
      '/run.js': `${VARIANTS} reopen(() => tarteaucitron.userInterface.openPanel())
window.tarteaucitronForceLanguage = 'en'
window.auditGranted = () => ({ first: tarteaucitron.state.demo === true, second: tarteaucitron.state.promo === true })
tarteaucitron.init({ privacyUrl: '/privacy', bodyPosition: 'top', orientation: 'bottom', highPrivacy: true, DenyAllCta: true, AcceptAllCta: true, showIcon: true, mandatory: true, serviceDefaultState: 'wait', removeCredit: true })
const service = (key, src, cookies) => (tarteaucitron.services[key] = { key, type: 'analytic', name: key, uri: '/privacy', needConsent: true, cookies, js: () => tarteaucitron.addScript(src) }, (tarteaucitron.job = tarteaucitron.job || []).push(key))
service('demo', '/demo.js', ['demo_id']); service('promo', '/ads.js', []); if (isChanged) service('more', '/ads.js', [])`,
    },
    layer1: '#tarteaucitronAlertBig',
    reject: '#tarteaucitronAllDenied2',
    accept: '#tarteaucitronPersonalize2',
    settings: '#tarteaucitronCloseAlert',
    layer2: '#tarteaucitronServices',
    reject2: '#tarteaucitronAllDenied',
    accept2: '#tarteaucitronAllAllowed',
    save: '#tarteaucitronClosePanel',
    toggle: '#demoAllowed',
    choice: /^tarteaucitron$/,
    pages: { changed: '/changed' },
  })
}

const C15T = `import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react'
${VARIANTS}
const script = (id, src, category) => ({ id, src, category })
const options = { mode: 'offline', consentCategories: ['necessary', 'measurement', 'marketing', ...(isChanged ? ['experience'] : [])], overrides: { country: 'DE' },
  scripts: [script('demo', '/demo.js', 'measurement'), script('ads', '/ads.js', 'marketing')] }
const place = document.body.appendChild(document.createElement('div'))
createRoot(place).render(h(ConsentManagerProvider, { options }, h(ConsentBanner), h(ConsentDialog)))
const state = () => window.c15tStore?.getState()
window.auditGranted = () => ({ first: !!state()?.has('measurement'), second: !!state()?.has('marketing') })
document.getElementById('reopen').addEventListener('click', () => state().setActiveUI('dialog'))`

const c15t = () => {
  const { outputFiles } = buildSync({
    stdin: { contents: C15T, resolveDir: new URL('.', folder).pathname, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return open(`c15t ${version('@c15t/react')}`, {
    scripts: '<link rel="stylesheet" href="/tool/c15t.css"><script defer src="/tool/c15t.js"></script>',
    files2: { '/tool/c15t.css': css('@c15t/react/dist/styles.css'), '/tool/c15t.js': outputFiles[0]!.text },
    layer1: '[data-testid=consent-banner-root]',
    reject: '[data-testid=consent-banner-reject-button]',
    accept: '[data-testid=consent-banner-accept-button]',
    settings: '[data-testid=consent-banner-customize-button]',
    layer2: '[data-testid=consent-dialog-root]',
    reject2: '[data-testid=consent-widget-reject-button]',
    accept2: '[data-testid=consent-widget-footer-accept-button]',
    save: '[data-testid=consent-widget-footer-save-button]',
    toggle: '[data-testid=consent-widget-switch-measurement]',
    choice: /^c15t/,
    pages: { changed: '/changed' },
  })
}

const installed = existsSync(folder)
export const peers: { [name: string]: () => Promise<Subject> } = installed
  ? { 'vanilla-cookieconsent': vanilla, Klaro: klaro, tarteaucitron, c15t }
  : {}
