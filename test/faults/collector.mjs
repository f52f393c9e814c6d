import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { natsServer } from '../../packages/collector/test/natsCluster.mjs'
import { diskTrouble } from './collector/diskTrouble.mjs'
import { killCluster } from './collector/killCluster.mjs'
import { killStore } from './collector/killStore.mjs'

/**
 * `npm run test:faults -- collector --rounds 200 --seed 1 --only store|cluster|disk`: kills collector, consumer and the leader of the
 * cluster at random moments under load, half of the rounds against one file and half against three nodes, and counts what was
 * acknowledged and is not there. Resolves with the number of failures.
 */
export async function run(options) {
  const { values } = parseArgs({ args: options, options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' }, only: { type: 'string' } } }) // biome-ignore format: a list
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
  const wants = (part) => !values.only || values.only === part
  const results = []
  const note = (result) => {
    results.push(result)
    console.log(`${result.passed ? 'passed' : 'FAILED'}  ${result.what}: ${result.said}`)
  }
  console.log(`collector: ${rounds} rounds, seed ${seed}`)
  if (wants('store')) {
    note(await killStore({ rounds: Math.ceil(rounds / 2), seed }))
    note(await killStore({ rounds: 3, seed, control: true }))
  }
  if (wants('cluster')) {
    if (natsServer) note(await killCluster({ rounds: Math.floor(rounds / 2), seed }))
    else note({ what: 'cluster', passed: !process.env.CI, said: 'skipped: nats-server is not installed (apt install nats-server)' }) // biome-ignore format: one sentence
  }
  if (wants('disk')) for (const result of await diskTrouble(seed)) note(result)
  if (!values.only) {
    const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
    mkdirSync(new URL('results/', import.meta.url), { recursive: true })
    writeFileSync(new URL('results/collector.json', import.meta.url), `${JSON.stringify({ machine, rounds, seed, results }, null, 2)}\n`) // biome-ignore format: one call
  }
  const failures = results.filter(({ passed }) => !passed).length
  console.log(`${results.length - failures} passed, ${failures} failed`)
  return failures
}
