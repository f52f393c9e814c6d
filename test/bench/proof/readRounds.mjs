const CALLER = 'Lotse'

/** Who was not through has no figure. */
const ratio = (own, cost) =>
  Number.isFinite(cost) ? `${(own / cost).toFixed(2)}${own > cost ? ' **ahead**' : ''}` : 'not through in time'

/** Of `bench:track`: median of the rounds with its spread, ratio to each peer. */
export function readRounds({ rows = [], rounds = {}, results = [] }) {
  const own = rows.find(({ tracker }) => tracker === CALLER)
  const costs = (rounds[CALLER] ?? []).map(({ cost }) => cost)
  const others = rows.filter(({ tracker }) => tracker !== CALLER)
  const measured = own
    ? [{
        what: 'main thread for 10,000 calls, ms: median (least to most)',
        figure: `${Math.round(own.cost)} (${Math.round(Math.min(...costs))} to ${Math.round(Math.max(...costs))})`,
        others: others.map(({ tracker, cost }) => `${tracker} ${ratio(own.cost, cost)}`).join(', '),
      }]
    : [] // biome-ignore format: a row
  return [
    ...measured,
    ...results.map(({ what, figure, most }) => ({ what, figure, limit: most, passed: figure <= most })),
  ]
}
