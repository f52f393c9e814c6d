import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fnv } from '@lotse/rules'
import { chromium } from 'playwright-core'
import { startShop } from '../../examples/shop/serve.mjs'
import { engines } from '../engines/installed.mjs'
import { driveVisitor } from './driveVisitor.mjs'
import { readLog } from './readLog.mjs'
import { showTable } from './showTable.mjs'

/** `npm run replay -- FILE`: real visitors' logs through the demo shop, in real Chromium tabs. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { visitors: { type: 'string', default: '200' }, tabs: { type: 'string', default: '2' } },
})
const [file] = positionals
if (!file) {
  console.error(
    'Usage: npm run replay -- FILE [--visitors N] [--tabs N]\nFILE: a RetailRocket or REES46 csv, or an OTTO jsonl.',
  )
  process.exit(2)
}
const executablePath = engines.chromium.find()
if (!executablePath) {
  console.error(`Chromium is missing. ${engines.chromium.advice}`)
  process.exit(2)
}

const products = JSON.parse(readFileSync(new URL('../../examples/shop/products.json', import.meta.url), 'utf8'))
const ids = (Array.isArray(products) ? products : products.products).map(({ id }) => id)
const { name, visitors } = readLog(file, { visitors: Number(values.visitors), rank: fnv })
const productOf = (item) => ids[fnv(item) % ids.length]

const data = mkdtempSync(join(tmpdir(), 'lotse-replay-'))
const shop = await startShop({ port: 0, data, sample: false, tour: false })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] }) // biome-ignore format: flags
const results = []
const failures = []
const waiting = [...visitors]
const began = Date.now()

const bar = () => {
  const done = results.length + failures.length
  const filled = Math.round((30 * done) / visitors.size)
  const line = `${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${visitors.size} visitors, ${Math.round((Date.now() - began) / 1000)} s`
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`)
  else if (done % 25 === 0 || done === visitors.size) console.error(line)
}
const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [visitor, acts] = next
    try {
      results.push({ visitor, ...(await driveVisitor(browser, shop.url, acts, productOf)) })
    } catch (error) {
      failures.push(`${visitor}: ${String(error).split('\n')[0]}`)
    }
    bar()
  }
}
await Promise.all(Array.from({ length: Number(values.tabs) }, work))
await browser.close()
await shop.close()
if (process.stderr.isTTY) process.stderr.write('\n')

/** `lotse export | lotse classify`, as anyone would type it. */
const lotse = 'packages/cli/bin/lotse.js'
const exported = spawn(process.execPath, [lotse, 'export', '--store', join(data, 'events.sqlite')], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const classify = spawn(process.execPath, [lotse, 'classify', 'examples/shop/lotse.json', '--events', '-'], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
let log = ''
let answers = ''
exported.stdout.on('data', (chunk) => {
  log += chunk
  classify.stdin.write(chunk)
})
exported.stdout.on('end', () => classify.stdin.end())
classify.stdout.on('data', (chunk) => {
  answers += chunk
})
await new Promise((resolve) => classify.on('close', resolve))
rmSync(data, { recursive: true, force: true })

const parse = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const isRight = showTable({
  name,
  results,
  failures,
  stored: parse(log),
  answers: parse(answers),
  seconds: (Date.now() - began) / 1000,
})
process.exit(isRight ? 0 : 1)
