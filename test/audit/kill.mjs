import { spawnSync } from 'node:child_process'

/** Twenty rounds in each engine: a browser killed within three seconds after a withdrawal has nothing granted at its next start. */
const { status } = spawnSync('node_modules/.bin/vitest', ['run', '--project', 'engines', 'test/e2e/killed.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ROUNDS: '20', ...process.env },
})
process.exit(status ?? 1)
