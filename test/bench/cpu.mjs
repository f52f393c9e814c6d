/** Lower quartile: what the work costs when the machine's other work is not in the way. */
export function lowerQuartile(samples) {
  return [...samples].sort((a, b) => a - b)[Math.floor((samples.length - 1) / 4)]
}

/** CPU time of the process in µs, for one call of `run` out of `times`. Wall-clock time would count others' work, too. */
export async function cpuOf(run, times) {
  const before = process.cpuUsage()
  for (let i = 0; i < times; i++) {
    const result = run()
    if (result instanceof Promise) await result
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / times
}

/** Long enough that the clock's own steps do not count, µs. */
const SAMPLE = 15_000
const WARM_UP = 150_000

/** Measures all in turns, round by round, so that a busy moment of the machine meets all of them; µs per call. */
export async function measureInTurns(runs, rounds) {
  const names = Object.keys(runs)
  const times = {}
  for (const name of names) {
    // The first calls pay for the just-in-time compiler.
    const first = await cpuOf(runs[name], 20)
    times[name] = Math.max(1, Math.ceil(SAMPLE / (await cpuOf(runs[name], Math.ceil(WARM_UP / first)))))
  }
  const samples = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of names) samples[name].push(await cpuOf(runs[name], times[name]))
  return Object.fromEntries(names.map((name) => [name, lowerQuartile(samples[name])]))
}
