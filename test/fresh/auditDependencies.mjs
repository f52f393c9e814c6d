import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * `npm run audit:dependencies`: what is known against what ships, as the registry says it. A finding is mended or explained in
 * `test/fresh/advisories.json` (number → why it does not reach us). A registry that answers no audit is said aloud: then nothing is known.
 */
const explained = JSON.parse(readFileSync(new URL('advisories.json', import.meta.url), 'utf8'))
const pnpm = ['exec', '--yes', '--package=pnpm@12.21.0', '--', 'pnpm', 'audit', '--prod', '--json']
const { stdout, stderr } = spawnSync('npm', pnpm, { encoding: 'utf8', shell: process.platform === 'win32' })
let answer
try {
  answer = JSON.parse(stdout)
} catch {
  console.log('Not possible: this registry answers no audit. Nothing is known, for or against.')
  console.log(`${stdout}${stderr}`.split('\n').filter((line) => /ERR_|responded/.test(line)).join('\n')) // biome-ignore format: one line
  process.exit(0)
}
if (!answer.advisories) {
  console.log(`Not possible: ${answer.error?.message ?? 'the answer lists no advisories'}`)
  process.exit(0)
}
const open = Object.values(answer.advisories).filter(({ id, github_advisory_id: number }) => !explained[number ?? id])
for (const { github_advisory_id, id, severity, module_name, title, url } of Object.values(answer.advisories)) console.log(`${severity}: ${module_name}: ${title} ${url}${explained[github_advisory_id ?? id] ? `\n  explained: ${explained[github_advisory_id ?? id]}` : ''}`) // biome-ignore format: one line
console.log(`${Object.keys(answer.advisories).length} known, ${open.length} neither mended nor explained`)
process.exit(open.length ? 1 : 0)
