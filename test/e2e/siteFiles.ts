import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LotseConfig } from '@lotse/contract'
import { buildSite } from '@lotse/workshop'
import type { Pages } from '../engines/servePages.ts'

const dist = fileURLToPath(new URL('../../packages/tag/dist/', import.meta.url))

/** The built files as a shop serves them: with a config inside the first one, or as they are. */
export function siteFiles(config?: LotseConfig): Pages {
  const names = readdirSync(dist).filter((name) => /^lotse(?:-[a-z]+)?\.(?:js|json)$/.test(name))
  const files = names.map((name): [string, string] => [`/${name}`, readFileSync(dist + name, 'utf8')])
  const pages = Object.fromEntries(files)
  return config ? { ...pages, '/lotse.js': buildSite({ tag: pages['/lotse.js']!, config, head, texts }).code } : pages
}

const head = (name: string): string => readFileSync(`${dist}head/${name}.js`, 'utf8').trim()
const texts = (language: string): string | undefined => {
  const file = `${dist}lotse-${language}.json`
  return existsSync(file) ? `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}` : undefined
}
