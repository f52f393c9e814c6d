import { readFileSync } from 'node:fs'
import type { LotseConfig, LotseEvent, PhaseConfig } from '@lotse/contract'
import { createClassifier, defaultPhases } from '@lotse/persona'
import { checkConfig } from '@lotse/workshop'
import { describe, expect, it } from 'vitest'

const text = readFileSync('docs/journey.md', 'utf8')
const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json!)
const DAY = 864e5
const START = Date.UTC(2026, 2, 18, 12)

describe('docs/journey.md', () => {
  it('prints the default phases as they are', () => {
    const printed = blocks.map((json): LotseConfig | PhaseConfig => JSON.parse(json)).filter((one) => 'id' in one)
    expect(printed).toEqual(defaultPhases)
  })

  it('has an example of own phases without a fault', () => {
    const examples = blocks.filter((json) => json.includes('"lotse": 1'))
    expect(examples).toHaveLength(1)
    for (const example of examples) expect(checkConfig(example)).toEqual([])
  })

  it('tells a journey that is so', () => {
    const rows = [...text.matchAll(/^\| (\d+) \| (?:`(\w+)`(?: ([\w-]+))? )?\| (\w+) \|/gm)]
    expect(rows).toHaveLength(16)
    const classifier = createClassifier({ lotse: 1, site: { id: 'docs' } })
    const state = classifier.fresh('visitor')
    for (const [row, day, event, what] of rows) {
      const now = START + Number(day) * DAY
      const properties = { items: [{ item_id: what! }] }
      const timestamp = new Date(now).toISOString()
      const done: LotseEvent = { messageId: row, type: 'track', anonymousId: 'visitor', timestamp }
      if (event === 'page_view') classifier.apply(state, { ...done, event, context: { page: { type: what! } } })
      else if (event) classifier.apply(state, { ...done, event, properties })
      expect(row).toContain(`| ${classifier.read(state, now).phase} |`)
    }
  })
})
