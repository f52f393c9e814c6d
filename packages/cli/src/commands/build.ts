import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { LotseConfig } from '@lotse/contract'
import { buildFiles, type SiteFiles } from '@lotse/workshop'
import { fail, reasonOf } from '../failure.ts'
import { loadConfig } from '../loadConfig.ts'
import { packageFolder } from '../packageFolder.ts'
import type { World } from '../world.ts'

export interface BuildFlags {
  output: string
  /** Folder with the built `lotse.js` and its parts; left out: that of the package `lotse`. */
  tag?: string
}

const number = new Intl.NumberFormat('en')

/** `lotse build`: one site file with the config inside, and beside it the parts that pages load later. */
export async function build(file: string, { output, tag }: BuildFlags, world: World): Promise<number> {
  const { config } = await loadConfig(file, world)
  const folder = tag ?? join(packageFolder('lotse'), 'dist')
  const site = buildOrFail(config, folder, basename(output))
  const target = dirname(resolve(output))
  try {
    await mkdir(target, { recursive: true })
    for (const [name, text] of site.files)
      if (!site.parts.includes(name) || resolve(folder) !== target) await writeFile(join(target, name), text)
  } catch (error) {
    fail(`${output} cannot be written: ${reasonOf(error)}`)
  }
  const code = site.files.get(basename(output))!
  const bytes = Buffer.byteLength(code)
  const small = brotliCompressSync(code).length
  const lines = [
    `${output}  ${number.format(bytes)} bytes, ${number.format(small)} brotli`,
    ...site.parts.map((part) => `${join(dirname(output), part)}  loaded when needed`),
    `integrity="${site.integrity}"`,
  ]
  await world.out(`${lines.join('\n')}\n`)
  return 0
}

function buildOrFail(config: LotseConfig, folder: string, name: string): SiteFiles {
  try {
    return buildFiles(config, folder, name)
  } catch (error) {
    return fail(reasonOf(error))
  }
}
