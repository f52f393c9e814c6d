import { readFileSync, writeFileSync } from 'node:fs'
import { writeProof } from '../bench/proof/writeProof.mjs'
import { measure } from './measure.mjs'

/** `npm run size`: what changed; `npm run size -- --write`: takes it over into size.json. */
const file = 'test/size.json'
let before = {}
try {
  before = JSON.parse(readFileSync(file, 'utf8'))
} catch {}
const now = await measure()
for (const [name, bytes] of Object.entries(now)) {
  const change = bytes - (before[name] ?? 0)
  console.log(`${String(bytes).padStart(7)}  ${name}${change ? `  (${change > 0 ? '+' : ''}${change})` : ''}`)
}
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`)
if (process.argv.includes('--write')) {
  let readme = readFileSync('README.md', 'utf8')
  for (const [name, bytes] of Object.entries(now))
    readme = readme.replaceAll(
      new RegExp(`(\\| \`${name.replace('.', '\\.')}\` \\| )[\\d,]+`, 'g'),
      `$1${bytes.toLocaleString('en')}`,
    )
  writeFileSync('README.md', readme)
  writeProof(['bytes'])
}
