import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folders = readdirSync('packages')
const manifests = folders.map((folder) => ({
  folder,
  ...JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8')),
}))
const storeyOf = new Map<string, number>(manifests.map(({ name, storey }) => [name, storey]))
const isOurs = (name: string) => storeyOf.has(name)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  )
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export|\}).*\bfrom '([^']+)'|^import '([^']+)'/gm)].map(
    ([, from, bare]) => from ?? bare!,
  )

describe.each(manifests)('$name', ({ folder, name, storey, dependencies = {} }) => {
  const files = filesIn(`packages/${folder}/src`)

  it('stands on a storey', () => expect(storey).toBeTypeOf('number'))

  it('depends on lower storeys only', () => {
    const wrong = Object.keys(dependencies).filter((one) => isOurs(one) && storeyOf.get(one)! >= storey)
    expect(wrong).toEqual([])
  })

  it('imports what its manifest names, by package name', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => {
          if (one.startsWith('.')) return join(file, '..', one).split('/')[1] !== folder
          if (one.startsWith('node:') || /\.test\.tsx?$/.test(file)) return false
          const base = one
            .split('/')
            .slice(0, one.startsWith('@') ? 2 : 1)
            .join('/')
          return base !== name && !(base in dependencies)
        })
        .map((one) => `${file}: ${one}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no drawers', () => {
    const drawers = files.filter((file) =>
      /\/(?:utils?|helpers?|types|common|misc|manager|base|service)\.tsx?$/.test(file),
    )
    expect(drawers).toEqual([])
  })
})

it('the lower packages compile without the DOM', () => {
  for (const folder of ['contract', 'rules', 'core', 'persona']) {
    const { compilerOptions = {} } = JSON.parse(readFileSync(`packages/${folder}/tsconfig.json`, 'utf8'))
    expect(compilerOptions.lib ?? [], folder).not.toContain('DOM')
  }
})

it('the top level is what the house says', () => {
  const allowed = new Set(
    'packages examples test docs rollup.config.mjs package.json pnpm-workspace.yaml tsconfig.base.json tsconfig.json vitest.config.ts pnpm-lock.yaml biome.json README.md LICENSE CONTRIBUTING.md CHANGELOG.md node_modules'.split(
      ' ',
    ),
  )
  expect(readdirSync('.').filter((name) => !name.startsWith('.') && !allowed.has(name))).toEqual([])
})
