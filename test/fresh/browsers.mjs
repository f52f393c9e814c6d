import { spawnSync } from 'node:child_process'
import { engines, missing } from '../engines/installed.mjs'

/** Makes the browsers ready that the tests drive: on Debian as root it installs what is missing, elsewhere it says what is. */
const isRoot = process.getuid?.() === 0
const hasApt = spawnSync('apt-get', ['--version']).status === 0
let lacks = missing()

if (lacks.length && isRoot && hasApt) {
  const packages = [...new Set(lacks.flatMap((name) => engines[name].debian))]
  console.log(`Installing browsers: ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
  lacks = missing()
}
for (const name of lacks)
  console.error(`${name} is missing: its tests are ${process.env.CI ? 'failures' : 'skipped'}. ${engines[name].advice}`)
