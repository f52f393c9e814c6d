import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Installs what the lockfile names, unless just that is installed. Shows pnpm's own progress. */
const MARK = 'node_modules/.lotse-installed'
const lock = readFileSync('pnpm-lock.yaml', 'utf8')

if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== lock) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Lotse needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  console.log('Installing packages (once; about half a minute with an empty cache) …')
  const pnpm = ['exec', '--yes', '--package=pnpm@12.21.0', '--', 'pnpm', 'install', '--frozen-lockfile']
  const { status } = spawnSync('npm', pnpm, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) {
    console.error('The packages could not be installed; the lines above say why.')
    process.exit(1)
  }
  writeFileSync(MARK, lock)
}
