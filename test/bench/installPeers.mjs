import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Installs what we compare with in this folder, where the one that is asked for is not there. `npm ci` would refuse: it misses
 * the optional packages of other systems in a lockfile that names no registry.
 */
export function installPeers(one) {
  const here = fileURLToPath(new URL('.', import.meta.url))
  if (existsSync(`${here}node_modules/${one}`)) return
  console.log('Installing the peers to compare with, in test/bench …')
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
