import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild from 'rollup-plugin-esbuild'

/** Every package in the order of its storey; what it wants built beside its module stands here, not in fifteen files. */
const packages = [
  'rules', 'core', 'persona', 'slots', 'consent', 'banner', 'browser', 'capture',
  'workshop', 'collector', 'cli',
] // biome-ignore format: one glance

/** What a page loads later, from beside the first file; built first, because the first file knows their hashes. */
const parts = {
  'lotse-adapters': 'packages/tag/src/parts/adapters.ts',
  'lotse-about': 'packages/tag/src/parts/about.ts',
  'lotse-unblock': 'packages/tag/src/parts/unblock.ts',
  'lotse-vitals': 'packages/tag/src/parts/vitals.ts',
  'lotse-forms': 'packages/tag/src/parts/forms.ts',
  'lotse-destinations': 'packages/tag/src/parts/destinations.ts',
  'lotse-errors': 'packages/tag/src/parts/errors.ts',
  'lotse-capture': 'packages/tag/src/parts/capture.ts',
  'lotse-banner': 'packages/tag/src/parts/banner.ts',
  'lotse-sanitize': 'packages/tag/src/parts/sanitize.ts',
  'lotse-rooms': 'packages/inspector/src/roomsPart.ts',
  'lotse-overlay': 'packages/inspector/src/overlayPart.ts',
  'lotse-inspector': 'packages/inspector/src/part.ts',
}

/** The banner's sheet has a line for each rule, which the page does not need. */
const oneLine = () => ({
  name: 'one-line',
  transform: (code, id) =>
    id.endsWith('banner/src/look.ts') ? { code: code.replaceAll('}\n', '}'), map: null } : null,
})

const source = () => [
  oneLine(),
  nodeResolve({ exportConditions: ['@lotse/source'], browser: true, extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact', tsconfig: false }),
]
const small = (toplevel = true) => terser({ ecma: 2020, module: false, toplevel, compress: { passes: 3, unsafe_arrows: true, pure_getters: true, hoist_funs: true, inline: 0 }, mangle: true, format: { comments: false } }) // biome-ignore format: one glance

const external = (name) => {
  const { dependencies = {} } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'))
  return (id) => id.startsWith('node:') || Object.keys(dependencies).some((d) => id === d || id.startsWith(`${d}/`))
}
const esm = (name, file = 'index') => ({
  input: `packages/${name}/src/${file}.ts`,
  output: { dir: `packages/${name}/dist`, entryFileNames: `${file}.js`, chunkFileNames: '[name].js', format: 'es' },
  external: external(name),
  plugins: [withHashes(), esbuild({ target: 'es2022', tsconfig: false }), nodeResolve({ extensions: ['.ts', '.js'] })],
})
const script = (name, input) => ({
  input,
  output: { file: `packages/tag/dist/${name}.js`, format: 'iife', strict: false },
  plugins: [
    withHashes(),
    ...source(),
    small(),
    withPlace(),
    ...(name === 'lotse-banner' ? [withTexts()] : []),
    ...(calledAtOnce.includes(name) ? [withHint()] : []),
  ],
})

/** These run at the start: V8 is told to compile them with the file, not function by function. */
const calledAtOnce = ['lotse', 'lotse-capture']
/** https://v8.dev/blog/explicit-compile-hints */
const withHint = () => ({
  name: 'hint',
  renderChunk: (code) => `//# allFunctionsCalledOnLoad\n${code}`,
})

/** What `lotse-capture.js` loads, and so knows; the first file knows the rest. */
const ofCapture = ['lotse-vitals', 'lotse-forms', 'lotse-destinations', 'lotse-errors']
/** What `lotse-banner.js` loads. */
const ofBanner = ['lotse-about']
/** What `lotse-sanitize.js` loads. */
const ofSanitize = ['lotse-adapters']

/** What `lotse-inspector.js` loads. */
const ofInspector = ['lotse-overlay', 'lotse-rooms']

/** Puts the integrity hashes of the files that a file loads where its source says `__PARTS__`. */
const withHashes = () => ({
  name: 'hashes',
  transform(code, id) {
    const isKnown = id.endsWith('loadPart.ts')
      ? (name) => ![...ofCapture, ...ofBanner, ...ofSanitize, ...ofInspector].includes(name)
      : id.endsWith('laterHashes.ts')
        ? (name) => ofCapture.includes(name)
        : id.endsWith('aboutHash.ts')
          ? (name) => ofBanner.includes(name)
          : id.endsWith('adaptersHash.ts')
            ? (name) => ofSanitize.includes(name)
            : id.endsWith('roomHashes.ts') && ((name) => ofInspector.includes(name))
    if (!isKnown) return null
    const hashes = Object.fromEntries(
      Object.keys(parts)
        .filter((name) => existsSync(`packages/tag/dist/${name}.js`) && isKnown(name))
        .map((name) => [
          name.slice('lotse-'.length),
          `sha256-${createHash('sha256')
            .update(readFileSync(`packages/tag/dist/${name}.js`))
            .digest('base64')}`,
        ]),
    )
    return { code: code.replace('__PARTS__', JSON.stringify(hashes)), map: null }
  },
})

/** The banner's other languages, each a file beside it. */
const texts = 'packages/banner/src/texts'
const withTexts = () => ({
  name: 'texts',
  generateBundle() {
    for (const name of readdirSync(texts).filter((one) => one.endsWith('.json')))
      this.emitFile({ type: 'asset', fileName: `lotse-${name}`, source: JSON.stringify(JSON.parse(readFileSync(`${texts}/${name}`, 'utf8'))) }) // biome-ignore format: one thought
  },
})

/** Where `lotse build` puts the config: a text that no minifier may reckon with, so it is set after it. */
const withPlace = () => ({
  name: 'place',
  renderChunk: (code) => code.replace('__LOTSE_CONFIG__', '"__LOTSE_CONFIG__"'),
})

/** What `lotse build` puts into a site's file before anything else, where the config asks for it: one plugin each. */
const adapters = ['tcf', 'gpp', 'usercentrics', 'cookiebot', 'onetrust', 'klaro', 'cookieconsent', 'shopify', 'wordpress', 'shopware', 'own'] // biome-ignore format: one glance
const signals = ['consentMode', 'uet']
const region = 'guessRegion'
const head = (name) => {
  const code = adapters.includes(name)
    ? `import { follow, ${name} } from '@lotse/consent'; export default follow(${name}())`
    : `export { ${name} as default } from '@lotse/consent'`
  const entry = `${process.cwd()}/packages/tag/head-${name}.js`
  return {
    input: entry,
    output: { file: `packages/tag/dist/head/${name}.js`, format: 'iife', name: 'head', strict: false },
    plugins: [{ name: 'head', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) }, ...source(), small(false)],
  } // biome-ignore format: one thought
}

/** The report loads without the rules page, and that page's text without its editor: each is a file of its own. */
const desk = {
  input: { desk: 'packages/desk/src/main.tsx' },
  // What only `lotse build` needs of Node is not asked for by a page.
  treeshake: { moduleSideEffects: (_id, external) => !external },
  output: {
    dir: 'packages/desk/dist',
    format: 'es',
    chunkFileNames: '[name].js',
    manualChunks: (id) =>
      /codemirror|@lezer|style-mod|w3c-keyname|crelt|find-cluster-break|@marijn/.test(id)
        ? 'editor'
        : /packages\/(?:workshop|persona|rules|slots|consent)\/|valibot|parse5|entities|jsonc-parser|levenshtein/.test(
              id,
            )
          ? 'workshop'
          : /preact/.test(id)
            ? 'preact'
            : /uplot/i.test(id)
              ? 'uplot'
              : undefined,
  },
  plugins: [...source(), terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } })],
}

export default [
  ...packages.filter((name) => existsSync(`packages/${name}/src/index.ts`)).map((name) => esm(name)),
  ...Object.entries(parts)
    .filter(([, input]) => existsSync(input))
    .map(([name, input]) => script(name, input)),
  ...[...adapters, ...signals, region].map(head),
  existsSync('packages/tag/src/script.ts') && script('lotse', 'packages/tag/src/script.ts'),
  // After the files whose hashes they know.
  esm('inspector'),
  existsSync('packages/tag/src/index.ts') && esm('tag'),
  esm('tag', 'hydrated'),
  existsSync('packages/desk/src/main.tsx') && desk,
].filter(Boolean)
