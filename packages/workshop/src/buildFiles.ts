import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LotseConfig } from '@lotse/contract'
import { buildSite } from './buildSite.ts'
import { rulesWithLabels } from './compile/rulesWithLabels.ts'

const PART = /^lotse-(?:[a-z]+\.js|[a-z]{2}\.json)$/
/** What the inspector explains with. */
export const RULES_FILE = 'lotse-rules.json'

export interface SiteFiles {
  /** Name → text; the first one is the site's file. */
  files: Map<string, string>
  /** Names of the parts that pages load later. */
  parts: string[]
  integrity: string
}

/** All that a site serves: its file with the config inside, the parts beside it, and what the inspector reads. `folder`: the built tag. */
export function buildFiles(config: LotseConfig, folder: string, name = 'lotse.js'): SiteFiles {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const { code, integrity } = buildSite({
    tag: read('lotse.js'),
    config,
    head: (one) => read(join('head', `${one}.js`)).trim(),
    texts: (language) => integrityOf(join(folder, `lotse-${language}.json`)),
  })
  const parts = readdirSync(folder).filter((one) => PART.test(one))
  if (parts.includes(name)) throw new Error(`${name} is the name of a part; choose another name, such as lotse.js`)
  const files = new Map([
    [name, code],
    [RULES_FILE, JSON.stringify(rulesWithLabels(config))],
    ...parts.map((part): [string, string] => [part, read(part)]),
  ])
  return { files, parts, integrity }
}

function integrityOf(file: string): string | undefined {
  return existsSync(file) ? `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}` : undefined
}
