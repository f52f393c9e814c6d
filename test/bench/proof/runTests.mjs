import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs tests by vitest, shows them as ever, and writes how many held, by file and outermost title, into `results`; gives back its status. */
export function runTests(given, results, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-tests-'))
  const report = join(folder, 'report.json')
  const args = ['run', ...given, '--reporter=default', '--reporter=./test/countReporter.ts', '--reporter=json', `--outputFile.json=${report}`] // biome-ignore format: a list
  const { status } = spawnSync('node_modules/.bin/vitest', args, { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } }) // biome-ignore format: one call
  const { testResults = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(folder, { recursive: true, force: true })
  const groups = new Map()
  for (const { name, status: whole, assertionResults } of testResults) {
    const file = name.slice(name.lastIndexOf('/') + 1).replace('.test.ts', '')
    // A file that could not be read, or whose set-up failed, has no tests to count.
    const tests = assertionResults.length ? assertionResults : [{ ancestorTitles: [], status: whole }]
    for (const { ancestorTitles, status: outcome } of tests) {
      const what = `${file}: ${ancestorTitles[0]?.replace(/ \(seed \d+\)/, '') ?? 'one test'}`
      const group = groups.get(what) ?? { what, passed: 0, failed: 0, skipped: 0 }
      group[outcome === 'passed' ? 'passed' : outcome === 'failed' ? 'failed' : 'skipped']++
      groups.set(what, group)
    }
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] }
  writeFileSync(results, `${JSON.stringify({ machine, groups: [...groups.values()] }, null, 2)}\n`)
  return status ?? 1
}
