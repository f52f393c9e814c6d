const number = (value, width, digits = 0) => (value === undefined ? '–' : value.toFixed(digits)).padStart(width)
/** Smaller than any shift that a browser reports. */
const NOTHING = 0.0005
const AIM = { 1: 5, 4: 20 }

/** Prints the tables; the results that have a target. */
export function showPaint({ loads, machine, rows, peers, script }) {
  console.log(`\n${loads} loads of each; load of the machine ${machine.loadBefore[0].toFixed(1)} before, ${machine.loadAfter[0].toFixed(1)} after, ${machine.cores} cores`) // biome-ignore format: one sentence
  console.log(`\nLotse: sums over all loads (shift: the largest of one load, where the engine reports it)`)
  console.log(
    `  ${'engine'.padEnd(10)}${'scenario'.padEnd(34)}${'filled'.padStart(10)}${'default frames'.padStart(16)}${'moved'.padStart(8)}${'shift'.padStart(9)}`,
  )
  for (const { engine, scenario, loads: all, filled, defaultFrames, moved, shift } of rows)
    console.log(`  ${engine.padEnd(10)}${scenario.padEnd(34)}${`${filled}/${all}`.padStart(10)}${number(defaultFrames, 16)}${number(moved, 8)}${number(shift, 9, 4)}`) // biome-ignore format: a table
  if (peers.length) {
    console.log('\nThe same page by each tool, in turns: Chromium, medians in ms')
    console.log(
      `  ${''.padEnd(14)}${'default frames'.padStart(15)}${'shift'.padStart(9)}${'long tasks'.padStart(12)}${'FCP'.padStart(8)}${'× no tool'.padStart(11)}${'LCP'.padStart(8)}${'× no tool'.padStart(11)}`,
    )
    for (const { tool, defaultFrames, shift, longTasks, fcp, fcpRatio, lcp, lcpRatio } of peers)
      console.log(`  ${tool.padEnd(14)}${number(defaultFrames, 15)}${number(shift, 9, 4)}${number(longTasks, 12)}${number(fcp, 8)}${number(fcpRatio, 11, 2)}${number(lcp, 8)}${number(lcpRatio, 11, 2)}`) // biome-ignore format: a table
  }
  if (script.length) {
    console.log(
      '\nScript time until the last slot shows its variant: Chromium, median (lower quartile), ms of CPU time',
    )
    const columns = [
      ...new Set(script.map(({ slots, slowdown }) => `${slots} slot${slots > 1 ? 's' : ''}, ${slowdown}× slower`)),
    ]
    console.log(`  ${''.padEnd(14)}${columns.map((one) => one.padStart(22)).join('')}`)
    for (const tool of new Set(script.map((one) => one.tool)))
      console.log(`  ${tool.padEnd(14)}${script.filter((one) => one.tool === tool).map(({ ms, lowerQuartile }) => `${ms.toFixed(1)} (${lowerQuartile.toFixed(1)})`.padStart(22)).join('')}`) // biome-ignore format: a table
  }
  const results = resultsOf(rows, peers, script)
  console.log('\nOur figure against the target')
  for (const { what, figure, target, passed } of results)
    console.log(
      `  ${what.padEnd(66)}${String(figure).padStart(10)}  ${target.padEnd(12)} ${passed ? 'reached' : 'MISSED'}`,
    )
  return results
}

/** What the others have of the same; who has less is ahead. */
const beside = (others, own, of, digits) =>
  others.map((one) => `${one.tool} ${of(one).toFixed(digits)}${of(one) < own ? ' **ahead**' : ''}`).join(', ')

function resultsOf(rows, peers, script) {
  const total = (key) => rows.reduce((sum, one) => sum + one[key], 0)
  const ofOthers = (list) => list.filter(({ tool }) => tool !== 'no tool' && tool !== 'Lotse')
  const [bare] = peers.filter(({ tool }) => tool === 'no tool')
  const [lotse] = peers.filter(({ tool }) => tool === 'Lotse')
  const others = ofOthers(peers)
  const shift = Number(Math.max(...rows.map((one) => one.shift)).toFixed(4))
  const results = [
    { what: 'loads whose slots did not all show their variant', figure: total('loads') - total('filled'), target: '0' },
    { what: 'frames that showed a default before its variant', figure: total('defaultFrames'), target: '0', others: beside(others, 0, ({ defaultFrames }) => defaultFrames, 0) },
    { what: 'elements after a slot that moved', figure: total('moved'), target: '0' },
    { what: 'largest layout shift of a load', figure: shift, target: '0', others: beside(others, shift, (one) => one.shift, 4) },
  ] // biome-ignore format: a table
  if (lotse) {
    const added = ({ longTasks }) => longTasks - bare.longTasks
    results.push({ what: 'long tasks added', figure: Math.max(0, added(lotse)), target: '0', others: beside(others, added(lotse), added, 0) }) // biome-ignore format: a row
    for (const key of ['fcpRatio', 'lcpRatio']) {
      const least = Math.min(...others.map((one) => one[key]))
      const figure = Number(lotse[key].toFixed(2))
      results.push({
        what: `${key.slice(0, 3).toUpperCase()}, × the page without a tool; the least of the others`,
        figure,
        target: `≤ ${least.toFixed(2)}`,
        others: beside(others, lotse[key], (one) => one[key], 2),
        passed: figure <= Number(least.toFixed(2)),
      })
    }
  }
  for (const { tool, slots, slowdown, ms } of script) {
    if (tool !== 'Lotse') continue
    const same = ofOthers(script.filter((one) => one.slots === slots && one.slowdown === slowdown))
    const least = Math.min(...same.map((one) => one.ms))
    const what = `script time, ${slots} slot(s), ${slowdown}× slower, ms`
    results.push({
      what: `${what}: below every other`,
      figure: Number(ms.toFixed(1)),
      target: `< ${least.toFixed(1)}`,
      others: beside(same, ms, (one) => one.ms, 1),
      passed: ms < least,
    })
    results.push({
      what: `${what}: the aim`,
      figure: Number(ms.toFixed(1)),
      target: `≤ ${AIM[slowdown]}`,
      passed: ms <= AIM[slowdown],
    })
  }
  return results.map((one) => ({ ...one, passed: one.passed ?? one.figure <= NOTHING }))
}
