import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { judgeJourney } from './judgeJourney.mjs'
import { judgeShoppers } from './judgeShoppers.mjs'
import { showJourney, showResults, showShoppers } from './show.mjs'

/**
 * `npm run judge`: what the rules are worth on real visitors, beside the published figures.
 * `--kept-back`: these rows were not in hand when the thresholds were chosen.
 */
const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, 'kept-back': { type: 'boolean', default: false } },
})
const results = []
let skipped = 0

const judge = (name, run) => {
  const file = join(values.data, name)
  if (existsSync(file)) return results.push(...run(file))
  skipped++
  console.log(`SKIPPED: ${file} is not here`)
}
judge('online_shoppers_intention.csv', (file) => {
  const judged = judgeShoppers(file, { isKeptBack: values['kept-back'] })
  showShoppers(judged)
  return judged.results
})
judge('retailrocket_events.csv', (file) => {
  const judged = judgeJourney(file)
  showJourney(judged)
  return judged.results
})
showResults(results)
if (results.length) writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify({ results }, null, 2)}\n`)
const missed = results.filter(({ passed }) => !passed).length
console.log(`\n${results.length - missed} reached, ${missed} missed, ${skipped} of 2 data sets skipped`)
process.exit(missed ? 1 : 0)
