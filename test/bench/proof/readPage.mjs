import { readTargets } from './readTargets.mjs'

const OWN = 'Lotse'

/** Of `bench:page`: median with its spread, ratio to each peer of the same run, then the targets. */
export function readPage({ rows = [], results = [] }) {
  const own = rows.find(({ tracker }) => tracker === OWN)
  const others = rows.filter(({ tracker, first }) => tracker !== OWN && first > 0)
  const ratio = ({ tracker, first }) => `${tracker} ${(own.first / first).toFixed(2)}${own.first > first ? ' **ahead**' : ''}` // biome-ignore format: one thought
  const beside = own
    ? [{ what: 'evaluation of the first file, ms: median (least to most)', figure: `${own.first.toFixed(1)} (${own.least.toFixed(1)} to ${own.most.toFixed(1)})`, others: others.map(ratio).join(', ') }]
    : [] // biome-ignore format: a row
  return [...beside, ...readTargets({ results })]
}
