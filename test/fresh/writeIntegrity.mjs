import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = 'packages/tag/dist'

/** Hashes of every file that a page may load, for `integrity="…"` and for whoever compares two builds. */
export function writeIntegrity() {
  const hashOf = (name) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(`${folder}/${name}`))
      .digest('base64')}`
  const shipped = readdirSync(folder).filter((name) => /^lotse.*\.(?:js|json)$/.test(name))
  const hashes = Object.fromEntries(shipped.sort().map((name) => [name, hashOf(name)]))
  writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`)
}
