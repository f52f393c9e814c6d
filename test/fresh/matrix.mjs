import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startsShop } from './startsShop.mjs'

/**
 * `npm run test:fresh`: what a stranger meets. Each case is a clone of what is committed, in an empty home, built and started by the
 * README's commands; a line for each: ok, failed, or not possible here and why. `--only spaces,port` leaves what is known of the others.
 */
const { values: asked } = parseArgs({ options: { only: { type: 'string' } } })
const BUILD = 15 * 60_000
const FOLDER = mkdtempSync(join(tmpdir(), 'lotse-fresh-'))
chmodSync(FOLDER, 0o755)
const registry = spawnSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).stdout.trim()

/** Nothing of ours: an empty home, no cache, only the registry that this machine asks. */
const emptyHome = (home) => ({ PATH: process.env.PATH, HOME: home, npm_config_registry: registry, npm_config_cache: join(home, '.npm'), ...(process.env.NODE_EXTRA_CA_CERTS && { NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS }) }) // biome-ignore format: one line

function clone(name) {
  const place = join(FOLDER, name)
  const home = join(FOLDER, `home of ${name}`.replaceAll(' ', '-'))
  mkdirSync(home, { recursive: true })
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', process.cwd(), place], { encoding: 'utf8' }) // biome-ignore format: one call
  if (status !== 0) throw new Error(stderr)
  return { place, home }
}

function run(command, args, cwd, env, more = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8', timeout: BUILD, ...more }) // biome-ignore format: one call
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' | ')}`) // biome-ignore format: one line
  return stdout
}

/** Builds and starts in a clone named so; `node`: the program that runs it, by its version in the npm registry. */
async function builds(name, { node, user } = {}) {
  const { place, home } = clone(name)
  const env = { ...emptyHome(home), ...user?.env }
  const ids = user && { uid: user.uid, gid: user.gid }
  if (user) run('chown', ['-R', `${user.uid}:${user.gid}`, place, home], FOLDER, process.env)
  // `node@22` is Node itself as a package; its folder goes first in the path.
  if (node) {
    const file = run('npm', ['exec', '--yes', `--package=node@${node}`, '--', 'node', '-p', 'process.execPath + " " + process.version'], FOLDER, env).trim().split('\n').at(-1).split(' ') // biome-ignore format: one call
    if (!file[1].startsWith(`v${node}.`)) throw new Error(`asked for Node ${node}, got ${file[1]}`)
    env.PATH = `${join(file[0], '..')}:${env.PATH}`
  }
  run('npm', ['run', 'build'], place, env, ids)
  await startsShop(place, env, { ...ids })
  return { place, env }
}

/** One that was built serves two cases. */
let plain
const buildsPlain = async () => (plain ??= await builds('plain'))

/** They give back what is to be said instead of `ok`. */
const cases = {
  spaces: () => builds('a path with spaces and ä'),
  home: buildsPlain,
  async port() {
    const { place, env } = await buildsPlain()
    await startsShop(place, env, { port: 'taken' })
  },
  user: () => {
    if (process.getuid?.() !== 0) return 'ok, all other cases ran as one'
    const { stdout, status } = spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' })
    if (status !== 0) return 'not possible: this machine has no user nobody'
    const gid = Number(spawnSync('id', ['-g', 'nobody'], { encoding: 'utf8' }).stdout)
    return builds('user', { user: { uid: Number(stdout), gid } })
  },
  node22: () => builds('node22', { node: '22' }),
  node24: () => builds('node24', { node: '24' }),
}
const TITLES = {
  spaces: 'a path with spaces and letters beyond ASCII',
  home: 'an empty home',
  port: 'the port taken',
  user: 'a user who is not root',
  node22: 'Node 22',
  node24: 'Node 24',
}
const names = asked.only?.split(',') ?? Object.keys(cases)
const unknown = names.filter((name) => !cases[name])
if (unknown.length) {
  console.error(`There is no "${unknown.join('", "')}"; there are: ${Object.keys(cases).join(', ')}`)
  process.exit(2)
}
const FILE = new URL('results.json', import.meta.url)
const known = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')).results : []
const byWhat = new Map(known.map((one) => [one.what, one]))
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
let failed = 0
for (const name of names) {
  const began = Date.now()
  const said = await Promise.resolve().then(cases[name]).catch((error) => `${/E404|ETARGET|notarget|ENOTFOUND|403 Forbidden/.test(error.message) ? 'not possible' : 'failed'}: ${error.message}`) // biome-ignore format: one call
  const figure = typeof said === 'string' ? said : 'ok'
  console.log(`${name.padEnd(8)} ${figure} (${Math.round((Date.now() - began) / 1000)} s)`)
  if (figure.startsWith('failed')) failed++
  // What is not possible here is shown, but is no proof.
  byWhat.set(TITLES[name], { what: TITLES[name], figure, ...(!figure.startsWith('not possible') && { passed: figure.startsWith('ok') }) }) // biome-ignore format: a row
  const results = Object.values(TITLES).flatMap((what) => byWhat.get(what) ?? [])
  writeFileSync(FILE, `${JSON.stringify({ machine, results }, null, 2)}\n`)
}
if (existsSync(FOLDER)) rmSync(FOLDER, { recursive: true, force: true })
process.exit(failed ? 1 : 0)
