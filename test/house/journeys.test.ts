import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LotseConfig } from '@lotse/contract'
import { coverJourneys, readConfig, readJourneys, runJourneys } from '@lotse/workshop'
import { describe, expect, it } from 'vitest'
import { lotse } from '../../packages/cli/test/lotse.ts'

const read = (file: string): string => readFileSync(file, 'utf8')

describe('journeys of the demo shop', () => {
  const text = read('examples/shop/lotse.json')
  const config = readConfig(text).config as LotseConfig
  const { file, problems } = readJourneys(read('examples/shop/lotse.journeys.json'), config)

  it('are clean and as expected', () => {
    expect(problems).toEqual([])
    const missed = runJourneys(config, file!).filter(({ passed }) => !passed)
    expect(
      missed.flatMap(({ name, steps }) => steps.flatMap(({ misses }) => misses.map((miss) => [name, miss]))),
    ).toEqual([])
  })

  it('reach every persona, every phase and most variants', () => {
    const { phases, variants } = coverJourneys(text, config, [file!])
    expect(phases.filter(({ reached }) => !reached)).toEqual([])
    expect(variants.filter(({ reached }) => reached).length / variants.length).toBeGreaterThan(0.9)
  })
})

it('docs/journeys.md: what is printed is what the starter file says of the journey, and mended it passes', async () => {
  const page = read('docs/journeys.md')
  const [, example] = /```json\n([\s\S]*?)```/.exec(page)!
  const [, printed] = /\$ lotse test lotse\.json\n([\s\S]*?)```/.exec(page)!
  const folder = mkdtempSync(join(tmpdir(), 'lotse-journeys-'))
  const [config, journeys] = [join(folder, 'lotse.json'), join(folder, 'anna.journeys.json')]
  await lotse(['init', config, '--kind', 'shop', '--platform', 'html', '--language', 'en'])
  writeFileSync(journeys, example!)
  expect(await lotse(['test', config, journeys])).toEqual({ status: 1, out: printed, err: '' })
  expect(page).toContain('With `"times": 3` in the first step it passes')
  writeFileSync(journeys, example!.replace('"times": 2', '"times": 3'))
  expect(await lotse(['test', config, journeys])).toMatchObject({ status: 0 })
})
