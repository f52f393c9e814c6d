import { spawnSync } from 'node:child_process'
import './install.mjs'
import { writeIntegrity } from './writeIntegrity.mjs'

/** Builds all packages; `--types` also checks and writes their types. */
const run = (command, ...args) => {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
console.log('Building …')
run('rollup', '--config', '--silent')
writeIntegrity()
if (process.argv.includes('--types')) run('tsc', '--build')
