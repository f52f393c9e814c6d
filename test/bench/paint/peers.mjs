import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { slotIds, variantOf } from './page.mjs'

const from = (name) => fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url))
const bundle = async (name) => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0].text
}
const given = (slots) =>
  `<script>window.bench = ${JSON.stringify({ slots, variants: Object.fromEntries(slots.map((id) => [id, variantOf(id)])) }).replaceAll('<', '\\u003c')}</script>`

/** GrowthBook's script tag with its payload in the page and its anti-flicker on; not async, so that it hides before anything is painted. */
const growthbook = (slots) => {
  const experiments = [
    {
      key: 'bench',
      status: 'running',
      hashAttribute: 'id',
      urlPatterns: [{ include: true, type: 'simple', pattern: '/*' }],
      weights: [0, 1],
      variations: [
        {},
        {
          domMutations: slots.map((id) => ({
            selector: `#${id}`,
            action: 'set',
            attribute: 'html',
            value: variantOf(id),
          })),
        },
      ],
    },
  ]
  const config = {
    payload: { features: {}, experiments },
    antiFlicker: true,
    noStreaming: true,
    clientKey: 'sdk-bench',
  }
  return `<script>window.growthbook_config = ${JSON.stringify(config).replaceAll('<', '\\u003c')}</script><script src="/growthbook.js"></script>`
}

/** Adobe's: prehiding of the places in the head, the library async, decisions from its edge (here: this server). */
const alloy = (slots) => `<script>
  const hide = document.createElement('style')
  hide.id = 'alloy-prehiding'
  hide.textContent = '${slots.map((id) => `#${id}`).join()} { opacity: 0 !important }'
  document.head.append(hide)
  setTimeout(() => hide.remove(), 3000)
  window.__alloyNS = ['alloy']
  window.alloy = (...all) => new Promise((done, fail) => window.alloy.q.push([done, fail, all]))
  window.alloy.q = []
  const ask = window.fetch
  window.fetch = (url, options) => ask(String(url).replace('https://edge.invalid', location.origin), options)
  alloy('configure', { datastreamId: 'bench', orgId: 'BENCH@AdobeOrg', edgeDomain: 'edge.invalid', thirdPartyCookiesEnabled: false, clickCollectionEnabled: false, context: [] })
  alloy('sendEvent', { renderDecisions: true })
</script><script async src="/alloy.js"></script>`
const decisions = (slots) => ({
  requestId: 'r',
  handle: [
    {
      type: 'personalization:decisions',
      payload: [
        {
          id: 'p',
          scope: '__view__',
          scopeDetails: { decisionProvider: 'TGT', activity: { id: '1' } },
          items: slots.map((id) => ({
            id,
            schema: 'https://ns.adobe.com/personalization/dom-action',
            data: { type: 'setHtml', selector: `#${id}`, content: variantOf(id) },
          })),
        },
      ],
    },
  ],
})

const profile = (slots) => {
  const session = { id: 's', isReturningVisitor: true, landingPage: { query: {}, referrer: '', search: '', path: '/', url: '' }, count: 1, activeSessionLength: 1, averageSessionLength: 1 } // biome-ignore format: a record
  return {
    message: 'ok',
    error: null,
    data: {
      profile: { id: 'p', stableId: 'p', random: 0.5, audiences: ['keen'], traits: {}, location: {}, session },
      experiences: slots.map((id) => ({
        experienceId: `e-${id}`,
        variantIndex: 1,
        variants: { [id]: `${id}-v` },
        sticky: false,
      })),
      changes: [],
    },
  }
}

/** What each asks for in the head, and the files and answers of the server behind it. `slots`: how many. */
export async function createPeers(count) {
  const slots = slotIds(count)
  const [ninetailed, uniform] = [await bundle('ninetailed.js'), await bundle('uniform.js')]
  const cached = (body) => ({ headers: { 'Cache-Control': 'max-age=3600' }, body })
  const json = (value) => ({ headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) })
  return {
    heads: {
      'no tool': '',
      Lotse: '<script src="/lotse.js"></script>',
      GrowthBook: growthbook(slots),
      'Adobe alloy': alloy(slots),
      Ninetailed: `${given(slots)}<script src="/ninetailed.js"></script>`,
      Uniform: `${given(slots)}<script src="/uniform.js"></script>`,
    },
    pages: {
      '/growthbook.js': cached(readFileSync(from('@growthbook/growthbook/dist/bundles/auto.min.js'), 'utf8')),
      '/alloy.js': cached(readFileSync(from('@adobe/alloy/dist/alloy.min.js'), 'utf8')),
      '/ninetailed.js': cached(ninetailed),
      '/uniform.js': cached(uniform),
      '/ee/v1/interact': json(decisions(slots)),
      '/v2/organizations/bench/environments/main/profiles': json(profile(slots)),
      '/v2/organizations/bench/environments/main/profiles/p': json(profile(slots)),
    },
  }
}
