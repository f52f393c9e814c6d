import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('Biome finds nothing', () => {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/biome', ['check', '--colors=off', '.'], {
    encoding: 'utf8',
  })
  expect(`${stderr}${status === 0 ? '' : stdout}`.replace(/^Checked.*\n?/m, '')).toBe('')
}, 120_000)
