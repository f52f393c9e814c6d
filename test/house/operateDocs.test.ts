import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { run } from '../../packages/cli/src/run.ts'

const text = readFileSync('docs/operate.md', 'utf8')
const helpOf = async (command: string) => {
  let help = ''
  const out = async (more: string) => {
    help += more
    return true
  }
  await run([command, '--help'], { out, err() {}, input: (async function* () {})(), terminal: { out: false, err: false }, env: {}, stopped: Promise.resolve() }) // biome-ignore format: one call
  return help
}

it('docs/operate.md: every command and option is there', async () => {
  const lines = [...text.matchAll(/\blotse (serve|consume|import|export|erase|backup)\b([^\n|`]*)/g)]
  expect(lines.length).toBeGreaterThan(10)
  for (const [, command, rest] of lines) {
    const help = await helpOf(command!)
    for (const [flag] of rest!.matchAll(/--[a-z-]+/g)) expect(help, `${command} ${flag}`).toContain(flag)
  }
  const serve = await helpOf('serve')
  const table = text.slice(0, text.indexOf('Limits:'))
  for (const [, flag] of table.matchAll(/`(--[a-z-]+)`/g)) expect(serve, flag).toContain(flag)
  for (const [, name] of table.matchAll(/`(LOTSE_[A-Z_]+)`/g)) expect(serve, name).toContain(name)
})

it('docs/operate.md: every metric that it names is counted', () => {
  const metrics = readFileSync('packages/collector/src/metrics.ts', 'utf8')
  for (const [, name] of text.matchAll(/`(lotse_[a-z_]+)`/g)) expect(metrics, name).toContain(`'${name}'`)
})
