import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { show } from './show.mjs'

/** The 35 points in three engines, other consent tools beside them: a table, and `results.json`. */
const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options }).status ?? 1 // biome-ignore format: one line

const folder = new URL('.', import.meta.url)
rmSync(new URL('.parts', folder), { recursive: true, force: true })
if (run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder }) !== 0)
  console.warn('The other tools could not be installed: the table is of Lotse alone.')
const status = run('node_modules/.bin/vitest', ['run', '--root', '.', '--config', 'test/audit/vitest.config.ts'])
show()
process.exit(status)
