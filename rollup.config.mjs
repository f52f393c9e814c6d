import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import esbuild from 'rollup-plugin-esbuild'

/** Every package in the order of its storey; what it wants built beside its module stands here, not in fifteen files. */
const packages = [
  'rules', 'core', 'persona', 'slots', 'consent', 'banner', 'browser', 'capture',
  'inspector', 'workshop', 'collector', 'cli',
] // biome-ignore format: one glance

/** What a page loads later, from beside the first file; built first, because the first file knows their hashes. */
const parts = {
  'lotse-vitals': 'packages/tag/src/parts/vitals.ts',
  'lotse-forms': 'packages/tag/src/parts/forms.ts',
  'lotse-capture': 'packages/tag/src/parts/capture.ts',
  'lotse-banner': 'packages/tag/src/parts/banner.ts',
  'lotse-sanitize': 'packages/tag/src/parts/sanitize.ts',
  'lotse-inspector': 'packages/inspector/src/part.ts',
}

const source = () => [
  nodeResolve({ exportConditions: ['@lotse/source'], browser: true, extensions: ['.ts', '.tsx', '.mjs', '.js'] }),
  esbuild({ target: 'es2022', jsx: 'automatic', jsxImportSource: 'preact', tsconfig: false }),
]
const small = () => terser({ ecma: 2020, module: false, toplevel: true, compress: { passes: 3, unsafe_arrows: true, pure_getters: true, hoist_funs: true }, mangle: true, format: { comments: false } }) // biome-ignore format: one glance

const external = (name) => {
  const { dependencies = {} } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'))
  return (id) => id.startsWith('node:') || Object.keys(dependencies).some((d) => id === d || id.startsWith(`${d}/`))
}
const esm = (name, file = 'index') => ({
  input: `packages/${name}/src/${file}.ts`,
  output: { file: `packages/${name}/dist/${file}.js`, format: 'es' },
  external: external(name),
  plugins: [esbuild({ target: 'es2022', tsconfig: false }), nodeResolve({ extensions: ['.ts', '.js'] })],
})
const script = (name, input) => ({
  input,
  output: { file: `packages/tag/dist/${name}.js`, format: 'iife', strict: false },
  plugins: [withHashes(), ...source(), small(), withPlace()],
})

/** What `lotse-capture.js` loads, and so knows; the first file knows the rest. */
const ofCapture = ['lotse-vitals', 'lotse-forms']

/** Puts the integrity hashes of the files that a file loads where its source says `__PARTS__`. */
const withHashes = () => ({
  name: 'hashes',
  transform(code, id) {
    const isFirst = id.endsWith('loadPart.ts')
    if (!isFirst && !id.endsWith('laterHashes.ts')) return null
    const hashes = Object.fromEntries(
      Object.keys(parts)
        .filter((name) => existsSync(`packages/tag/dist/${name}.js`) && ofCapture.includes(name) !== isFirst)
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

/** Where `lotse build` puts the config: a text that no minifier may reckon with, so it is set after it. */
const withPlace = () => ({
  name: 'place',
  renderChunk: (code) => code.replace('__LOTSE_CONFIG__', '"__LOTSE_CONFIG__"'),
})

const desk = {
  input: 'packages/desk/src/main.tsx',
  output: { file: 'packages/desk/dist/desk.js', format: 'es' },
  plugins: [...source(), small()],
}

export default [
  ...packages.filter((name) => existsSync(`packages/${name}/src/index.ts`)).map((name) => esm(name)),
  ...Object.entries(parts)
    .filter(([, input]) => existsSync(input))
    .map(([name, input]) => script(name, input)),
  existsSync('packages/tag/src/script.ts') && script('lotse', 'packages/tag/src/script.ts'),
  existsSync('packages/tag/src/index.ts') && esm('tag'),
  esm('tag', 'hydrated'),
  existsSync('packages/desk/src/main.tsx') && desk,
].filter(Boolean)
