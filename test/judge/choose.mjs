import { parseArgs } from 'node:util'
import { randomFrom } from './interval.mjs'
import { readShoppers } from './readShoppers.mjs'
import { scoresOf } from './scores.mjs'

/**
 * `node test/judge/choose.mjs`: how the thresholds of the two purchase files were chosen. Each fold's thresholds come from the
 * other nine, so that the F1 printed is one of rows that no threshold has seen. The simplest rule is taken from which a longer
 * one gains nothing.
 */
const FOLDS = 10
const REPEATS = 5

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } })
const shoppers = readShoppers(`${values.data}/online_shoppers_intention.csv`)
const minutes = ({ pages }) => pages.product.seconds / 60
const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15]
const pairs = (first, second) => first.flatMap((a) => second.map((b) => [a, b]))
const valued = (also) => ([much]) => (one) => one.pageValues > much || (one.pageValues > 0 && also(one)) // biome-ignore format: one thought

/** Name, thresholds to choose from, rule. */
const families = [
  ['T1', 'page value above t', steps.map((t) => [t]), valued(() => false)],
  ['T1', '… or any in November', steps.map((t) => [t]), valued(({ month }) => month === 'Nov')],
  ['T1', '… or any where nobody bounces', steps.map((t) => [t]), valued(({ bounceRates }) => bounceRates === 0)],
  ['T1', '… or any in November or where nobody bounces', steps.map((t) => [t]), valued(({ month, bounceRates }) => month === 'Nov' || bounceRates === 0)],
  ['T1', '… or any in November, new, or where nobody bounces', steps.map((t) => [t]), valued(({ month, isNew, bounceRates }) => month === 'Nov' || isNew || bounceRates === 0)],
  ['T2', 't minutes with products', [5, 7.5, 10, 15, 20].map((t) => [t]), ([t]) => (one) => minutes(one) >= t],
  ['T2', '… and a page of the account', [5, 7.5, 10, 15, 20].map((t) => [t]), ([t]) => (one) => minutes(one) >= t && one.pages.account.views > 0],
  ['T2', '… or new and n minutes with products', pairs([5, 7.5, 10, 15, 20], [2.5, 5, 7.5, 10]), ([t, n]) => (one) => (minutes(one) >= t && one.pages.account.views > 0) || (one.isNew && minutes(one) >= n)],
] // biome-ignore format: a table

const f1Of = (rows, rule) => scoresOf(rows.map((one) => ({ said: rule(one), is: one.bought }))).f1

for (const [test, name, choices, build] of families) {
  const random = randomFrom(1)
  const chosen = new Map()
  let sum = 0
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const folds = shoppers.map(() => Math.floor(random() * FOLDS))
    const cases = []
    for (let fold = 0; fold < FOLDS; fold++) {
      const seen = shoppers.filter((_, i) => folds[i] !== fold)
      const rated = choices.map((choice) => [f1Of(seen, build(choice)), choice]).sort((a, b) => b[0] - a[0])
      const [[, best]] = rated
      chosen.set(String(best), (chosen.get(String(best)) ?? 0) + 1)
      const rule = build(best)
      for (const [i, one] of shoppers.entries()) if (folds[i] === fold) cases.push({ said: rule(one), is: one.bought })
    }
    sum += scoresOf(cases).f1
  }
  const often = [...chosen].sort((a, b) => b[1] - a[1]).map(([choice, times]) => `${choice} (${times})`)
  console.log(`${test}  ${name.padEnd(52)} F1 ${(sum / REPEATS).toFixed(3)}   chosen: ${often.join(', ')}`)
}
