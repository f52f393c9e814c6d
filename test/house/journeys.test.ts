import { readFileSync } from 'node:fs'
import type { LotseConfig } from '@lotse/contract'
import { checkJourneys, coverJourneys, readConfig, readJourneys, runJourneys } from '@lotse/workshop'
import { describe, expect, it } from 'vitest'

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

it('docs/journeys.md shows a journey that the checker finds nothing in', () => {
  const config = readConfig(read('packages/workshop/cases/example.json')).config as LotseConfig
  const [, example] = /```json\n([\s\S]*?)```/.exec(read('docs/journeys.md'))!
  expect(checkJourneys(example!, config)).toEqual([])
  const misses = runJourneys(config, JSON.parse(example!))[0]!.steps.flatMap((step) => step.misses)
  expect(misses).toEqual([])
})
