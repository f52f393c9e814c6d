import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { rollup } from 'rollup'
import esbuild from 'rollup-plugin-esbuild'

/** What people import, bundled alone with all it needs; `alone`: without the rule language, which is measured by itself. */
export const importSets = {
  'rules + persona + journey, reading': "export { createReader } from '@lotse/persona'",
  // All that a page needs to read, count, classify and move the journey; rules come lowered, `lotse build` has checked them.
  'rules + persona + journey, in the page': "export { applyTo, createReader } from '@lotse/persona'",
  'rules + persona + journey, with the language': "export { createClassifier } from '@lotse/persona'",
  'slots, first paint': "export { createChooser, paintSlots } from '@lotse/slots'",
  'slots, first paint, alone': "export { createChooser, paintSlots } from '@lotse/slots'",
  'consent gate and record': "export { choose, confirm, createGate } from '@lotse/consent'",
  'Consent Mode and one adapter': "export { consentMode, follow, klaro } from '@lotse/consent'",
  // Events, plugins, consent's hold, the queue with its log, locks and sending, and page views with their routes.
  'tracker, queue and page views':
    "export { createKeeper, createTracker } from '@lotse/core'; export { browserBackstage } from '@lotse/browser'; export { createPageReader, routeViews } from '@lotse/capture'",
}
export const shippedFiles = [
  'lotse.js',
  'lotse-capture.js',
  'lotse-banner.js',
  'lotse-vitals.js',
  'lotse-forms.js',
  'lotse-destinations.js',
  'lotse-errors.js',
  'lotse-sanitize.js',
  'lotse-inspector.js',
  'lotse-overlay.js',
  'lotse-rooms.js',
  'lotse-about.js',
  'lotse-unblock.js',
  'lotse-adapters.js',
]

const brotli = (code) => brotliCompressSync(code).length

async function measureImports(code, external) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? `${process.cwd()}/test/size/entry.ts` : null),
    load: (id) => (id.endsWith('test/size/entry.ts') ? code : null),
  }
  const bundle = await rollup({
    input: 'entry',
    logLevel: 'silent',
    external,
    plugins: [
      entry,
      nodeResolve({ exportConditions: ['@lotse/source'], browser: true, extensions: ['.ts', '.js'] }),
      esbuild({ target: 'es2022', tsconfig: false }),
      terser({ ecma: 2020, module: true, compress: { passes: 3 } }),
    ],
  })
  const { output } = await bundle.generate({ format: 'es' })
  return brotli(output[0].code)
}

/** Brotli bytes (quality 11) of every shipped file and import set. */
export async function measure() {
  const sizes = {}
  for (const name of shippedFiles) {
    const file = `packages/tag/dist/${name}`
    if (existsSync(file)) sizes[name] = brotli(readFileSync(file))
  }
  for (const [name, code] of Object.entries(importSets))
    sizes[name] = await measureImports(code, name.endsWith('alone') ? ['@lotse/rules'] : [])
  return sizes
}
