import { readFileSync } from 'node:fs'
import type { Rule } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { sentence } from '../../packages/persona/src/explain/sentence.ts'
import { comparisonEntries } from '../../packages/workshop/src/schema/comparison.ts'

const rows = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^\| .* \| `(\{ .* \})` \| (.*) \|$/gm)]
const examples = rows.map(([, example, says]): [example: string, says: string] => [example!, says!])

/** What rules are made of beside comparisons. */
const KEYS = ['fact', 'ifMissing', 'event', 'where', 'times', 'within', 'distinct', 'maxRepeat', 'sum', 'share', 'since', 'activeTime', 'visits', 'sequence', 'span', 'without', 'of', 'audience'] // biome-ignore format: a word list

describe('docs/rules.md', () => {
  it.each(examples)('says of %s what the product says', (example, says) =>
    expect(says).toBe(sentence(JSON.parse(example) as Rule, 'en')),
  )

  it.each([...Object.keys(comparisonEntries), ...KEYS])('has an example with %s', (key) =>
    expect(examples.some(([example]) => example.includes(`"${key}": `))).toBe(true),
  )
})
