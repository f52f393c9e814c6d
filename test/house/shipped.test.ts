import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = 'packages/tag/dist'
const files = readdirSync(folder).filter((name) => /^lotse.*\.js$/.test(name))
const textOf = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')

describe.each(files)('%s', (name) => {
  const text = textOf(name)
  it('makes no code out of text', () =>
    expect(text).not.toMatch(/\beval\(|new Function\b|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write/))
  it('has no rest of development in it', () =>
    expect(text).not.toMatch(/__DEV__|__PARTS__|process\.env|sourceMappingURL/))
  it('takes no messages of other windows', () => expect(text).not.toMatch(/onmessage|addEventListener\(["'`]message/))
  it('names no registry and no folder of a machine', () =>
    expect(text).not.toMatch(/registry\.|\/home\/|\/root\/|\/work\//))
})

it('each later file is known by its hash to the one that loads it: the first, or what comes after consent', () => {
  const loaders: { [part: string]: string } = {
    'lotse-vitals.js': 'lotse-capture.js',
    'lotse-forms.js': 'lotse-capture.js',
    'lotse-destinations.js': 'lotse-capture.js',
    'lotse-errors.js': 'lotse-capture.js',
    'lotse-about.js': 'lotse-banner.js',
    'lotse-adapters.js': 'lotse-sanitize.js',
    'lotse-overlay.js': 'lotse-inspector.js',
    'lotse-rooms.js': 'lotse-inspector.js',
  }
  for (const name of files.filter((one) => one !== 'lotse.js')) {
    const loader = textOf(loaders[name] ?? 'lotse.js')
    const hash = `sha256-${createHash('sha256').update(textOf(name)).digest('base64')}`
    expect(loader.includes(hash), name).toBe(true)
  }
})

it.each(['tag', 'inspector'])('what is imported of %s has no rest of the build either', (name) =>
  expect(readFileSync(`packages/${name}/dist/index.js`, 'utf8')).not.toMatch(/__PARTS__|__LOTSE_CONFIG__/),
)

it('only the gatekeepers touch storage and network', () => {
  const allowed: { [file: string]: RegExp } = {
    localStorage: /^packages\/browser\/src\/(?:mirror|listStored)\.ts$/,
    sessionStorage: /^packages\/browser\/src\/(?:eraseOthers|listStored)\.ts$/,
    indexedDB: /^packages\/browser\/src\/(?:openDatabase|openRecords|listStored)\.ts$/,
    // What another tool said, and what goes when it is erased.
    'document.cookie': /^packages\/(?:browser\/src\/eraseOthers|consent\/src\/adapters\/readCookie)\.ts$/,
    'fetch(':
      /^packages\/(?:browser\/src\/(?:send|sendText|readJson)|tag\/src\/parts\/sanitize|inspector\/src\/insight\/readRules|desk\/src\/.*)\.ts$/,
    sendBeacon: /^packages\/browser\/src\/send\.ts$/,
    XMLHttpRequest: /^$/,
    'caches.': /^packages\/browser\/src\/eraseOthers\.ts$/,
  }
  const all = [
    'banner',
    'browser',
    'capture',
    'consent',
    'core',
    'inspector',
    'persona',
    'rules',
    'slots',
    'tag',
  ].flatMap((name) => sources(`packages/${name}/src`))
  for (const [word, where] of Object.entries(allowed)) {
    const users = all.filter((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .some((line) => line.includes(word) && !/^\s*(?:\/?\*|\/\/)/.test(line)),
    )
    expect(
      users.filter((file) => !where.test(file)),
      word,
    ).toEqual([])
  }
})

function sources(at: string): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(`${at}/${entry.name}`)
      : /(?<!\.test)\.ts$/.test(entry.name)
        ? [`${at}/${entry.name}`]
        : [],
  )
}
