/** What one tile may take, ms: `test/bench/report.mjs`. */
const AIM = 500

/** Of `bench:report`: the whole page, then each tile from what is kept of it, beside counting the events anew. */
export function readReport({ events, reads = [], results = [] }) {
  const whole = reads.map(({ days, ms }) => ({
    what: `whole report over ${events.toLocaleString('en')} events, ${days || 'all'} days, ms`,
    figure: ms,
  }))
  const tiles = results.map(({ name, of, raw, tally, times, passed }) => ({
    what: `${name}, ms`,
    figure: tally,
    limit: AIM,
    others: `counted from the ${of}: ${Math.round(raw).toLocaleString('en')} ms, ${Math.round(times).toLocaleString('en')} times as long`,
    passed,
  }))
  return [...whole, ...tiles]
}
