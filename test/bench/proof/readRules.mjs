import { readTargets } from './readTargets.mjs'

/** Of `bench:rules`: time beside every other engine in the same run, then the targets. */
export function readRules({ facts = {}, behaviour = {}, results = [] }) {
  const tables = [['1,000 rules over facts', facts.rows], ['behaviour', behaviour.rows]] // biome-ignore format: two pairs
  const beside = tables.flatMap(([what, rows = []]) => {
    const own = rows.find(({ name }) => name === 'Lotse')
    const others = rows.filter(({ name }) => name !== 'Lotse')
    if (!own || !Number.isFinite(own.us)) return []
    const ratioTo = ({ name, us }) => `${name} ${(own.us / us).toFixed(2)}${own.us > us ? ' **ahead**' : ''}`
    return {
      what: `${what}, µs`,
      figure: own.us,
      others: others
        .filter(({ us }) => us)
        .map(ratioTo)
        .join(', '),
    }
  })
  return [...beside, ...readTargets({ results })]
}
