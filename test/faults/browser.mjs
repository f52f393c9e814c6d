import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { randomFrom } from '../bench/random.mjs'
import { engines } from '../engines/installed.mjs'
import '../bench/typescript.mjs'

const OPTIONS = { rounds: { type: 'string', default: '1' }, load: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' }, engine: { type: 'string', default: 'chromium' }, only: { type: 'string' } } // biome-ignore format: a list

/**
 * `npm run test:faults -- browser --rounds 1 --load 1 --seed 1 --engine chromium|firefox|webkit|all --only TEXT`: real browsers against the real
 * collector over a faulty way. Every event that was acknowledged as durable must be in the store exactly once; nothing that was
 * tracked without consent. `--load 30 --rounds 5` is the long run, with more than 100,000 acknowledged: bursts of 1,200 in place of 40. Three trackers with known faults must fail, else the harness has. Resolves with the number of failures.
 */
export async function run(options) {
  const { values } = parseArgs({ args: options, options: OPTIONS })
  const { controls } = await import('./browser/playControls.mjs')
  const { judge, openWorld } = await import('./browser/openWorld.mjs')
  // A browser that does not come up says nothing about Lotse: another one is started, and that is said aloud.
  const openPatiently = (engine, how) =>
    openWorld(engine, how).catch((error) => {
      console.log(`${engine} did not start, once more: ${String(error).split('\n')[0]}`)
      return openWorld(engine, how)
    })
  const { scenarios } = await import('./browser/scenarios.mjs')
  const names = Object.keys(engines).filter((name) => values.engine === 'all' || name === values.engine)
  const wants = (name) => !values.only || name.includes(values.only)
  const rows = []
  const note = (row) => {
    rows.push(row)
    console.log(`${row.passed ? 'passed' : 'FAILED'}  ${row.engine}  ${row.scenario}: ${JSON.stringify(row)}`)
  }
  console.log(`browser: ${values.rounds} rounds, ${values.load} times the load, seed ${values.seed}`)
  for (const engine of names) {
    if (!engines[engine].find()) {
      console.log(`${engine} is not installed. ${engines[engine].advice}`)
      continue
    }
    const can = (need) => !need || (need === 'kill' ? engine !== 'webkit' : engine === 'chromium')
    const random = randomFrom(Number(values.seed))
    for (const [scenario, { needs, options: how, play, fromMemory }] of Object.entries(scenarios)) {
      if (!wants(scenario) || !can(needs)) continue
      const sum = { acknowledged: 0, once: 0, twice: 0, lost: 0, problems: [] }
      for (let round = 0; round < Number(values.rounds); round++) {
        const world = await openPatiently(engine, { ...how, load: Number(values.load) })
        try {
          await play(world, random)
        } catch (error) {
          world.problems.push(String(error).slice(0, 300))
        }
        const { problems, ...figures } = judge(world)
        for (const key of Object.keys(figures)) sum[key] += figures[key]
        sum.problems.push(...problems)
        await world.close()
      }
      if (!sum.acknowledged && !fromMemory) sum.problems.push('nothing was acknowledged, so nothing was shown')
      note({ scenario, engine, ...sum, passed: sum.lost + sum.twice + sum.problems.length === 0 })
    }
    for (const [scenario, { needs, play }] of Object.entries(controls)) {
      if (!wants(scenario) || !can(needs)) continue
      const found = await play(engine).catch((error) => ({ acknowledged: 0, once: 0, twice: 0, lost: 0, problems: [String(error).slice(0, 300)] })) // biome-ignore format: one line
      note({ scenario: `control: ${scenario}`, engine, ...found, passed: found.lost + found.twice > 0 })
    }
  }
  show(rows)
  const failures = rows.filter(({ passed }) => !passed).length
  for (const engine of names) write(engine, values, rows.filter((row) => row.engine === engine)) // biome-ignore format: one line
  return failures
}

/** Long runs beside the short ones: they take what CI has no time for. `--only` leaves what is known of the others. */
function write(engine, { rounds, load, seed, only }, rows) {
  if (!rows.length) return
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, rounds, load, seed }
  const name = `browser-${engine}${Number(rounds) * Number(load) > 1 ? '-long' : ''}.json`
  const file = new URL(`results/${name}`, import.meta.url)
  mkdirSync(new URL('./', file), { recursive: true })
  const known = only && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).rows : []
  const all = new Map([...known, ...rows].map((row) => [row.scenario, row]))
  writeFileSync(file, `${JSON.stringify({ machine, rows: [...all.values()] }, null, 2)}\n`)
}

function show(rows) {
  const line = (...cells) =>
    console.log(`| ${cells.map((cell, i) => String(cell).padEnd([48, 9][i] ?? 12)).join(' | ')} |`)
  line('scenario', 'engine', 'acknowledged', 'stored once', 'twice', 'lost')
  for (const { scenario, engine, acknowledged, once, twice, lost } of rows) line(scenario, engine, acknowledged, once, twice, lost) // biome-ignore format: one line
  for (const { scenario, engine, problems, passed } of rows.filter((row) => !row.passed)) console.log(`FAILED  ${engine}  ${scenario}${passed ? '' : ` ${problems.join('; ')}`}`) // biome-ignore format: one line
  console.log(
    `${rows.filter(({ passed }) => passed).length} passed, ${rows.filter(({ passed }) => !passed).length} failed`,
  )
}
