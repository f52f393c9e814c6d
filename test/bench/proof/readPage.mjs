import { readTargets } from './readTargets.mjs'

const OWN = 'Lotse'
/** Targets of which each peer has a figure, too: its name and digits. */
const COSTS = [
  ['evaluation of the first file', 'first', 1],
  ['total blocking', 'blocking', 0],
]

/** Of `bench:page`: median with its spread, ratio to each peer of the same run, then the targets, with what each peer has of the same. */
export function readPage({ rows = [], results = [] }) {
  const own = rows.find(({ tracker }) => tracker === OWN)
  const others = rows.filter(({ tracker, first }) => tracker !== OWN && first > 0)
  const ratio = ({ tracker, first }) => `${tracker} ${(own.first / first).toFixed(2)}${own.first > first ? ' **ahead**' : ''}` // biome-ignore format: one thought
  const beside = own
    ? [{ what: 'evaluation of the first file, ms: median (least to most)', figure: `${own.first.toFixed(1)} (${own.least.toFixed(1)} to ${own.most.toFixed(1)})`, others: others.map(ratio).join(', ') }]
    : [] // biome-ignore format: a row
  const same = (what) => {
    const [, key, digits] = COSTS.find(([begin]) => what.startsWith(begin)) ?? []
    return own && key && others.map((one) => `${one.tracker} ${one[key].toFixed(digits)}${one[key] < own[key] ? ' **ahead**' : ''}`).join(', ') // biome-ignore format: one thought
  }
  return [...beside, ...readTargets({ results: results.map((one) => ({ ...one, others: same(one.what) })) })]
}
