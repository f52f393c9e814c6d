import type { LotseConfig, TestJourney } from '@lotse/contract'
import { createClassifier } from '@lotse/persona'
import { createChooser } from '@lotse/slots'
import { buildConfig, checkConfig, checkJourneys, runJourneys } from '@lotse/workshop'
import { describe, expect, it } from 'vitest'
import { onSite, recipes } from './docs/recipes.ts'
import { withoutOne } from './docs/withoutOne.ts'

const play = (config: LotseConfig, journeys: TestJourney[]) =>
  runJourneys(config, { lotse: 1, journeys }).flatMap(({ name, steps }) =>
    steps.flatMap(({ step, misses }) => misses.map((miss) => ({ journey: name, step, ...miss }))),
  )

it('the cookbook has 25 recipes', () => expect(recipes).toHaveLength(25))

describe.each(recipes)('$name', ({ piece, journeys }) => {
  const config = onSite(piece)

  it('checks clean, and the journey is as expected', () => {
    expect(checkConfig(JSON.stringify(config))).toEqual([])
    expect(checkJourneys(JSON.stringify({ lotse: 1, journeys }), config)).toEqual([])
    expect(play(config, journeys)).toEqual([])
  })

  it('needs all that stands in it', () => {
    const spare: string[] = []
    for (const [path, less] of withoutOne(piece)) {
      const other = onSite(less as Partial<LotseConfig>)
      const isWrong = checkConfig(JSON.stringify(other)).some(({ level }) => level === 'error')
      if (!isWrong && !play(other, journeys).length) spare.push(path)
    }
    expect(spare).toEqual([])
  })
})

it('the recipe without consent needs nothing but the page itself', () => {
  const { piece } = recipes.find(({ piece: { consent } }) => consent?.contextual)!
  const config = onSite(piece)
  const chooser = createChooser(buildConfig(config))
  const state = createClassifier(config).fresh('')
  const choose = (category: string) =>
    chooser.choose('side', { answer: undefined, state, facts: { page: { category } }, now: 0 }).variant
  expect([choose('sale'), choose('gifts')]).toEqual(['outlet', 'default'])
})
