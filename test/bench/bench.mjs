import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { writeProof } from './proof/writeProof.mjs'

/**
 * `npm run bench`: all measurements one after the other, then `docs/proof.md` and `docs/proof.json`. `--only bytes,paint` runs these;
 * what was measured before stays. `--only none` writes the pages anew from the results that are there.
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
  audit: ['test/audit/audit.mjs'],
  faults: ['test/faults/faults.mjs'],
}
const { values } = parseArgs({ options: { only: { type: 'string' } } })
const asked = values.only?.split(',') ?? Object.keys(PARTS)
const unknown = asked.filter((name) => name !== 'none' && !PARTS[name])
if (unknown.length) {
  console.error(`There is no "${unknown.join('", "')}"; there are: ${Object.keys(PARTS).join(', ')}, none`)
  process.exit(2)
}
const missed = []
for (const name of asked.filter((one) => one !== 'none')) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, PARTS[name], { stdio: 'inherit' })
  if (status !== 0) missed.push(name)
}
writeProof(asked)
console.log(
  `\ndocs/proof.md is written${missed.length ? `; a limit was missed, or something failed: ${missed.join(', ')}` : ''}`,
)
process.exit(missed.length ? 1 : 0)
