import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { buildSite, rulesWithLabels } from '@lotse/workshop'
import { fail, reasonOf } from '../failure.ts'
import { loadConfig } from '../loadConfig.ts'
import { packageFolder } from '../packageFolder.ts'
import { readText } from '../readText.ts'
import type { World } from '../world.ts'

export interface BuildFlags {
  output: string
  /** Folder with the built `lotse.js` and its parts; left out: that of the package `lotse`. */
  tag?: string
}

const PART = /^lotse-(?:[a-z]+\.js|[a-z]{2}\.json)$/
/** What the inspector explains with. */
const RULES = 'lotse-rules.json'
const number = new Intl.NumberFormat('en')

/** `lotse build`: one site file with the config inside, and beside it the parts that pages load later. */
export async function build(file: string, { output, tag }: BuildFlags, world: World): Promise<number> {
  const config = await loadConfig(file, world)
  const folder = tag ?? join(packageFolder('lotse'), 'dist')
  const site = buildSite({
    tag: await readText(join(folder, 'lotse.js')),
    config,
    head: (name) => readFileSync(join(folder, 'head', `${name}.js`), 'utf8').trim(),
    texts: (language) => integrityOf(join(folder, `lotse-${language}.json`)),
  })
  const target = dirname(resolve(output))
  const parts = (await readdir(folder)).filter((name) => PART.test(name))
  if (parts.includes(basename(output))) fail(`${output} has the name of a part; choose another name, such as lotse.js`)
  try {
    await mkdir(target, { recursive: true })
    await writeFile(output, site.code)
    await writeFile(join(target, RULES), JSON.stringify(rulesWithLabels(config)))
    for (const part of parts) if (resolve(folder) !== target) await copyFile(join(folder, part), join(target, part))
  } catch (error) {
    fail(`${output} cannot be written: ${reasonOf(error)}`)
  }
  const bytes = Buffer.byteLength(site.code)
  const small = brotliCompressSync(site.code).length
  const lines = [
    `${output}  ${number.format(bytes)} bytes, ${number.format(small)} brotli`,
    ...parts.map((part) => `${join(dirname(output), part)}  loaded when needed`),
    `integrity="${site.integrity}"`,
  ]
  await world.out(`${lines.join('\n')}\n`)
  return 0
}

function integrityOf(file: string): string | undefined {
  return existsSync(file) ? `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}` : undefined
}
