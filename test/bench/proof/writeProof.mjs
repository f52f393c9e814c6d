import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { withClaims } from './claims.mjs'
import { readAudit } from './readAudit.mjs'
import { readBytes } from './readBytes.mjs'
import { readCollect } from './readCollect.mjs'
import { readDelivery } from './readDelivery.mjs'
import { readFaults } from './readFaults.mjs'
import { readJudge } from './readJudge.mjs'
import { readPage } from './readPage.mjs'
import { readReport } from './readReport.mjs'
import { readRounds } from './readRounds.mjs'
import { readRules } from './readRules.mjs'
import { readTargets } from './readTargets.mjs'
import { readTests } from './readTests.mjs'

const at = (path) => new URL(`../../${path}`, import.meta.url)
/** Relative to `test/`. */
const read = (path) => (existsSync(at(path)) ? JSON.parse(readFileSync(at(path), 'utf8')) : undefined)

/** Each part of the proof: where its results are, and what makes rows of them. */
const SOURCES = [
  ['bytes', 'Bytes, brotli', 'size.json', readBytes],
  ['paint', 'First paint', 'bench/results/paint.json', readTargets],
  ['track', 'Cost of `track()`', 'bench/results/track.json', readRounds],
  ['rules', 'Rules', 'bench/results/rules.json', readRules],
  ['delivery', 'Delivery', 'bench/results/delivery.json', readDelivery],
  ['soak', '100,000 events', 'bench/results/soak.json', readTargets],
  ['collect', 'Collector', 'bench/results/collect.json', readCollect],
  ['report', 'Report', 'bench/results/report.json', readReport],
  ['page', 'Budget on the page', 'bench/results/page.json', readPage],
  ['audit', 'Consent', 'audit/results.json', readAudit],
  ['kill', 'Killed after a withdrawal', 'audit/kill-results.json', readTests],
  ['security', 'Attacks', 'security/results.json', readTests],
  ...['chromium', 'firefox', 'webkit'].flatMap((engine) => [
    [`faults, ${engine}`, `Faults, ${engine}`, `faults/results/browser-${engine}.json`, readFaults],
    [
      `faults, ${engine}, long`,
      `Faults, ${engine}, long run`,
      `faults/results/browser-${engine}-long.json`,
      readFaults,
    ],
  ]),
  ['faults, collector', 'Faults, collector', 'faults/results/collector.json', readTargets],
  ['judge', 'Classifier', 'judge/results.json', readJudge],
  ['fresh', 'Fresh machine', 'fresh/results.json', readTargets],
]

/**
 * What is known: of the parts that were measured now (`names`; left out: all) the results that are here, of all others what stood in
 * the proof before. Parts that were never measured are named.
 */
function gatherProof(names = SOURCES.map(([name]) => name)) {
  const before = read('../docs/proof.json')?.parts ?? []
  const parts = SOURCES.flatMap(([name, title, path, rowsOf]) => {
    const results = names.some((one) => name.split(',')[0] === one || name === one) ? read(path) : undefined
    if (!results) return before.filter((part) => part.name === name)
    return { name, title, ...(results.machine && { machine: results.machine }), rows: rowsOf(results) }
  })
  const missing = SOURCES.map(([name]) => name).filter((name) => !parts.some((part) => part.name === name))
  const peers = read('bench/package.json').dependencies
  return { peers, parts, missing }
}

/** One table of a proof: pure, so that the page can be held against its JSON. */
export function proofText({ peers, parts, missing }) {
  const lines = [
    '# Proof',
    '',
    'Written by `npm run bench`; do not edit. Each part can be run alone: `npm run bench -- --only paint`.',
  ]
  lines.push('Ratios are taken within one run; below 1 Lotse is better. A peer that is ahead is marked **ahead**.', '')
  lines.push(`Peers: ${Object.entries(peers).map(([name, version]) => `${name} ${version}`).join(', ')}.`, '') // biome-ignore format: one line
  for (const { title, machine, rows } of parts) {
    lines.push(`## ${title}`, '')
    if (machine) lines.push(Object.entries(machine).filter(([, value]) => typeof value !== 'object').map(([key, value]) => `${key} ${value}`).join(', '), '') // biome-ignore format: one thought
    lines.push('| what | Lotse | limit | others | |', '|---|---|---|---|---|')
    for (const { what, figure, limit = '', others = '', passed } of rows) lines.push(`| ${cell(what)} | ${cell(figure)} | ${cell(limit)} | ${cell(others)} | ${passed === undefined ? '' : passed ? 'reached' : '**missed**'} |`) // biome-ignore format: one row
    lines.push('')
  }
  for (const name of missing) lines.push(`## ${SOURCES.find(([one]) => one === name)[1]}`, '', 'Not run.', '')
  return lines.join('\n')
}

const cell = (value) =>
  (typeof value === 'number' ? shown(value) : String(value ?? '')).replaceAll('|', '\\|').replace(/\s+/g, ' ')
/** Bytes to the byte, times to three digits. */
const shown = (value) => (Number.isInteger(value) ? value.toLocaleString('en') : String(Number(value.toPrecision(3))))

export function writeProof(names) {
  const proof = JSON.parse(JSON.stringify(gatherProof(names)))
  writeFileSync(at('../docs/proof.json'), `${JSON.stringify(proof, null, 2)}\n`)
  writeFileSync(at('../docs/proof.md'), proofText(proof))
  writeFileSync(at('../README.md'), withClaims(readFileSync(at('../README.md'), 'utf8'), proof))
}
