import { readFileSync } from 'node:fs'

const published = JSON.parse(readFileSync(new URL('published.json', import.meta.url), 'utf8'))
const digits = (value) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3))
const span = (range) => (range?.[0] === undefined ? '' : `${digits(range[0])} to ${digits(range[1])}`)
const line = (...cells) => console.log(`  ${cells.join('')}`.trimEnd())
const left = (text, width) => String(text).padEnd(width)
const right = (text, width) => String(text).padStart(width)

export function showShoppers({ n, buyRate, results, rates }) {
  console.log(`\nUCI online shoppers, ${n} visits, ${(100 * buyRate).toFixed(1)} % bought (natural balance)`)
  for (const test of ['T1', 'T2']) {
    const ours = results.find((one) => one.test === test)
    console.log(`\n${test}: ${ours.what}`)
    line(left('', 50), right('F1', 6), '   ', left('95 %', 16), 'source')
    const rows = [
      ...published[test].map(([who, f1, source]) => [who, f1, '', source]),
      [`Lotse, purchase-${test === 'T1' ? 'given' : 'browser'}.lotse.json`, ours.figure, span(ours.range), `precision ${digits(ours.scores.precision)}, recall ${digits(ours.scores.recall)}, accuracy ${digits(ours.scores.accuracy)}`],
    ].sort((a, b) => a[1] - b[1]) // biome-ignore format: a table
    for (const [who, f1, range, source] of rows)
      line(
        left(`${who.startsWith('Lotse') ? '→ ' : '  '}${who}`, 50),
        right(digits(f1), 6),
        '   ',
        left(range, 16),
        source,
      )
  }
  console.log('\nT3: purchase rate by kind of visit (Moe 2003), packages/persona/sets/moe.json')
  line(left('', 24), right('visits', 7), right('bought', 9), '   ', left('95 %', 16), 'all 12,330 rows')
  for (const { type, n: members, rate, range } of rates)
    if (members)
      line(left(type, 24), right(members, 7), right(digits(rate), 9), '   ', left(span(range), 16), digits(published.T3[type])) // biome-ignore format: a table
}

export function showJourney({ visitors, phases }) {
  console.log(
    `\nT4: RetailRocket, ${visitors} visitors, the default journey at the ends of visits with 30 days to follow`,
  )
  line(left('', 10), right('visits', 7), ...['returns', 'cart', 'order'].map((what) => `   ${left(what, 25)}`))
  for (const { id, n, ...rates } of phases)
    line(
      left(id, 10),
      right(n, 7),
      ...['returns', 'cart', 'order'].map((what) => `   ${left(n ? `${digits(rates[what].rate)} (${span(rates[what].range)})` : '–', 25)}`),
    ) // biome-ignore format: a table
  console.log('  Five short rules on all 5,000 visitors of the sample (returns, cart, order):')
  for (const [id, figures] of Object.entries(published.T4))
    line(left(id, 10), ...figures.map((one) => right(digits(one), 9)))
}

export function showResults(results) {
  console.log('\nOur figure against the target')
  for (const { test, what, figure, range, target, most, passed } of results) {
    const wanted = target ? `≥ ${target}` : most ? `≤ ${most}` : 'in this order'
    line(left(test, 4), left(what, 52), left(figure === undefined ? '' : `${digits(figure)} (${span(range)})`, 26), left(wanted, 15), passed ? 'reached' : 'MISSED') // biome-ignore format: a table
  }
}
