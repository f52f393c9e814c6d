import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const command = fileURLToPath(new URL('../../packages/cli/bin/lotse.js', import.meta.url))
const config = fileURLToPath(new URL('./lotse.json', import.meta.url))

/** An ETag. */
export const markOf = (text) => `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`

/** Builds the site file and its parts as any shop would, by the command line; resolves with name → text and mark. */
export const buildSite = async (folder) => {
  await run(process.execPath, [command, 'build', config, '-o', join(folder, 'lotse.js')]).catch(
    ({ stdout, stderr }) => {
      throw new Error(`lotse build: ${(stderr || stdout).trim()}`)
    },
  )
  const names = (await readdir(folder)).filter((name) => /\.js(on)?$/.test(name))
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8')
        return [name, { text, mark: markOf(text) }]
      }),
    ),
  )
}
