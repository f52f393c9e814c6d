import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const MARKS = { pass: '✓', fail: '✗', 'not applicable': '–', 'not measured': '?' }
const WIDTH = 64

/** Puts the parts together into `results.json` and prints point × subject and engine. */
export function show() {
  const folder = new URL('.parts/', import.meta.url)
  const order = ['chromium.json', 'firefox.json', 'webkit.json', 'peers.json']
  const parts = (existsSync(folder) ? readdirSync(folder) : [])
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  if (!parts.length) return console.log('Nothing was audited.')
  const [{ points }] = parts
  const columns = parts.flatMap(({ engine, results }) =>
    Object.entries(results).map(([subject, outcomes]) => ({ subject, engine, outcomes })),
  )
  columns.sort((a, b) => Number(!a.subject.startsWith('Lotse')) - Number(!b.subject.startsWith('Lotse')))
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify({ points, columns }, null, 2)}\n`)

  const legend = columns.map(({ subject, engine }, i) => `${String.fromCharCode(65 + i)} ${subject}, ${engine}`)
  console.log(`\n${legend.join('\n')}\n✓ passes   ✗ does not   – does not apply   ? could not be measured\n`)
  const letters = columns.map((_, i) => String.fromCharCode(65 + i)).join(' ')
  console.log(`${' '.repeat(WIDTH)}${letters}`)
  for (const { number, title } of points) {
    const name = `${String(number).padStart(2)} ${title}`
    const cut = name.length > WIDTH - 2 ? `${name.slice(0, WIDTH - 3)}…` : name
    console.log(cut.padEnd(WIDTH) + columns.map(({ outcomes }) => MARKS[outcomes[number]?.result] ?? ' ').join(' '))
  }
  const count = (outcomes, result) => Object.values(outcomes).filter((one) => one.result === result).length
  console.log(`\n${'passed'.padEnd(WIDTH)}${columns.map(({ outcomes }) => count(outcomes, 'pass')).join(' ')}`)
  console.log('\nWhy not:')
  for (const { subject, engine, outcomes } of columns)
    for (const [number, { result, why }] of Object.entries(outcomes))
      if (result === 'fail' || result === 'not measured') console.log(`  ${number} ${subject}, ${engine}: ${why}`)
}
if (process.argv[1]?.endsWith('show.mjs')) show()
