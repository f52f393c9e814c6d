import { existsSync } from 'node:fs'

/** `npm run test:faults -- PART [options]`: what goes wrong on purpose, and what is left afterwards. Without a part all of them. */
const known = ['collector', 'browser'].filter((part) => existsSync(new URL(`${part}.mjs`, import.meta.url)))
const [asked, ...rest] = process.argv.slice(2)
if (asked && !asked.startsWith('-') && !known.includes(asked)) {
  console.error(`There is no part "${asked}"; there are: ${known.join(', ')}`)
  process.exit(2)
}
const parts = known.includes(asked) ? [asked] : known
const options = known.includes(asked) ? rest : process.argv.slice(2)
// Browsers' drivers take the signal for themselves, close what is open and leave us with scenarios on closed browsers.
process.on('SIGTERM', () => process.exit(143))
let failed = 0
for (const part of parts) {
  const { run } = await import(`./${part}.mjs`)
  failed += await run(options)
}
process.exit(failed ? 1 : 0)
