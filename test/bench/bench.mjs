import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { writeProof } from './proof/writeProof.mjs'

/**
 * `npm run bench`: all measurements one after the other, then `docs/proof.md` and `docs/proof.json`. `--only bytes,paint` runs these;
 * what was measured before stays. `--gather` runs none: it takes all results that are there.
 */
const PARTS = {
  bytes: ['test/size/report.mjs', '--write'],
  paint: ['test/bench/paint.mjs'],
  track: ['test/bench/track.mjs'],
  rules: ['test/bench/rules.mjs'],
  delivery: ['test/bench/delivery.mjs'],
  soak: ['test/bench/soak.mjs'],
  collect: ['test/bench/collect.mjs'],
  report: ['test/bench/report.mjs'],
  page: ['test/bench/page.mjs'],
  audit: ['test/audit/audit.mjs'],
  kill: ['test/audit/kill.mjs'],
  security: ['test/security/prove.mjs'],
  faults: ['test/faults/faults.mjs'],
  judge: ['test/judge/judge.mjs'],
  fresh: ['test/fresh/matrix.mjs'],
}
const { values } = parseArgs({ options: { only: { type: 'string' }, gather: { type: 'boolean', default: false } } })
const asked = values.only?.split(',') ?? Object.keys(PARTS)
const unknown = asked.filter((name) => !PARTS[name])
if (unknown.length) {
  console.error(`There is no "${unknown.join('", "')}"; there are: ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}
const missed = []
for (const name of values.gather ? [] : asked) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, PARTS[name], { stdio: 'inherit' })
  if (status !== 0) missed.push(name)
}
writeProof(asked)
console.log(
  `\ndocs/proof.md is written${missed.length ? `; a limit was missed, or something failed: ${missed.join(', ')}` : ''}`,
)
process.exit(missed.length ? 1 : 0)
