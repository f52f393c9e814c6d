import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Manifest {
  name: string
  version: string
  license?: string | { type: string }
  dependencies?: { [name: string]: string }
  optionalDependencies?: { [name: string]: string }
  scripts?: { [name: string]: string }
  publishConfig?: { provenance?: boolean; access?: string }
  files?: string[]
}
const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'))
const manifests = readdirSync('packages').map((folder) => ({ folder, ...read(`packages/${folder}/package.json`) }))

/** What an application may be built on without giving its own source away, or saying more than where it came from. */
const FREE =
  /^\(?(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)(?: (?:OR|AND) [\w. -]+)*\)?$/

/** Says nothing in its manifest; its LICENSE file does. */
const BY_FILE: { [name: string]: string } = { jstat: 'MIT' }

/** Everything that runs with a visitor, a shop or its collector, and the package that asked for it. Nothing comes in unseen. */
const ALLOWED: { [name: string]: string[] } = JSON.parse(readFileSync('test/house/dependencies.json', 'utf8'))

describe.each(manifests)('$name', ({ name, dependencies = {}, publishConfig, scripts = {}, files }) => {
  const others = Object.entries(dependencies).filter(([, version]) => !version.startsWith('workspace:'))

  it('depends on what is written down, in one exact version', () => {
    expect(others.map(([one]) => one).sort()).toEqual(ALLOWED[name] ?? [])
    for (const [one, version] of others) expect(version, one).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('is published with provenance, only what is listed, and runs nothing when it is installed', () => {
    expect(publishConfig).toMatchObject({ provenance: true, access: 'public' })
    expect(files?.length).toBeGreaterThan(0)
    expect(
      Object.keys(scripts).filter((script) => /^(?:pre|post)?(?:install|prepare|pack|publish)$/.test(script)),
    ).toEqual([])
  })
})

it('everything below them is free to use, too', () => {
  const seen = new Map<string, string>()
  const walk = (from: string, name: string, asker: string, isOptional: boolean): void => {
    const folder = findPackage(from, name)
    if (!folder) {
      // Of other systems: named, not installed here.
      if (!isOptional) throw new Error(`${asker} asks for ${name}, which is not installed`)
      return
    }
    if (seen.has(folder)) return
    const {
      license = BY_FILE[name] ?? 'none',
      dependencies = {},
      optionalDependencies = {},
    } = read(join(folder, 'package.json'))
    seen.set(folder, `${name}: ${typeof license === 'string' ? license : license.type}`)
    for (const one of Object.keys(dependencies)) walk(folder, one, name, one in optionalDependencies)
    for (const one of Object.keys(optionalDependencies)) walk(folder, one, name, true)
  }
  for (const { folder, name, dependencies = {} } of manifests)
    for (const [one, version] of Object.entries(dependencies)) if (!version.startsWith('workspace:')) walk(`packages/${folder}`, one, name, false) // biome-ignore format: one thought
  expect(seen.size).toBeGreaterThan(20)
  expect([...seen.values()].filter((one) => !FREE.test(one.split(': ')[1]!))).toEqual([])
})

it('what a page loads has one foreign package for storing and one for vitals', () => {
  const inPage = [
    'contract',
    'rules',
    'core',
    'persona',
    'slots',
    'consent',
    'banner',
    'browser',
    'capture',
    'inspector',
  ]
  const asked = inPage.flatMap((folder) => ALLOWED[`@lotse/${folder}`] ?? [])
  expect(asked.sort()).toEqual(['idb-keyval', 'web-vitals'])
})

it('the lockfile pins every package by its hash, none from an address of its own', () => {
  const lock = readFileSync('pnpm-lock.yaml', 'utf8')
  const resolutions = [...lock.matchAll(/resolution: \{(.*)\}/g)].map(([, inner]) => inner!)
  expect(resolutions.length).toBeGreaterThan(100)
  expect(resolutions.filter((one) => !/^integrity: sha512-[\w+/=]+$/.test(one))).toEqual([])
})

it('every shipped file has its hash written beside it, and it is right', () => {
  const folder = 'packages/tag/dist'
  const written: { [file: string]: string } = JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8'))
  const shipped = readdirSync(folder).filter((name) => /^lotse.*\.(?:js|json)$/.test(name))
  expect(Object.keys(written).sort()).toEqual(shipped.sort())
  for (const name of shipped)
    expect(written[name], name).toBe(
      `sha384-${createHash('sha384')
        .update(readFileSync(join(folder, name)))
        .digest('base64')}`,
    )
})

/** As Node looks for it: upwards, through pnpm's links. */
function findPackage(from: string, name: string): string | undefined {
  for (let at = realpathSync(from); ; at = dirname(at)) {
    const found = join(at, 'node_modules', name)
    if (existsSync(join(found, 'package.json'))) return realpathSync(found)
    if (at === dirname(at)) return undefined
  }
}
