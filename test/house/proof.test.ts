import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
// @ts-expect-error plain JavaScript
import { claimsText } from '../bench/proof/claims.mjs'
// @ts-expect-error plain JavaScript
import { proofText } from '../bench/proof/writeProof.mjs'

interface Row {
  what: string
  figure: string | number
}
const proof: { parts: { name: string; rows: Row[] }[]; missing: string[] } = JSON.parse(
  readFileSync('docs/proof.json', 'utf8'),
)
const bytes = proof.parts.find(({ name }) => name === 'bytes')!.rows

it('docs/proof.md is what its JSON says: nobody has written into it', () =>
  expect(readFileSync('docs/proof.md', 'utf8')).toBe(proofText(proof)))

it('its bytes are those that are measured (npm run size -- --write)', () => {
  const measured: { [name: string]: number } = JSON.parse(readFileSync('test/size.json', 'utf8'))
  expect(Object.fromEntries(bytes.map(({ what, figure }) => [what.slice(1, -1), figure]))).toEqual(measured)
})

it('every figure of bytes in the README is one of the proof', () => {
  const claims = [...readFileSync('README.md', 'utf8').matchAll(/^\| (`lotse[\w-]*\.js`) \| ([\d,]+) \|/gm)]
  expect(claims.length).toBeGreaterThan(8)
  for (const [, file, said] of claims)
    expect(bytes.find(({ what }) => what === file)?.figure.toLocaleString('en'), file).toBe(said)
})

const measured = (text: string): string | undefined =>
  /<!-- measured: written by npm run bench -->([\s\S]*?)<!-- \/measured -->/.exec(text)?.[1]

it('what the README says was measured is what the proof says, and nothing that was not run', () => {
  const said = measured(readFileSync('README.md', 'utf8'))
  expect(said?.trim()).toBe(claimsText(proof))
  for (const name of proof.missing)
    expect(claimsText({ parts: proof.parts.filter((part) => part.name === name) })).toBe('')
})

it('no figure of delivery, paint, consent or the classifier stands in the README outside of that table', () => {
  const rest = readFileSync('README.md', 'utf8').replace(/<!-- measured[\s\S]*?<!-- \/measured -->|```[\s\S]*?```|^## Bytes[\s\S]*/gm, '') // biome-ignore format: one line
  expect(rest.match(/\b\d[\d,.]*\s?(?:%|ms\b|events\b|of \d|frames\b|points\b|times\b)/g) ?? []).toEqual([])
})
