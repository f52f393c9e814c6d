import { leavesOf, type RuleExplanation } from './explainRule.ts'
import { fill, type Words } from './words.ts'

/** A number with two digits after the point, at most. */
export const shown = (value: unknown): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value)

const UNITS: [ms: number, unit: string][] = [[864e5, 'd'], [36e5, 'h'], [6e4, 'm'], [1e3, 's']] // biome-ignore format: a table

/** A time in its largest unit: "2.5 days". */
export function sayTime(ms: number, words: Words): string {
  const [size, unit] = UNITS.find(([one]) => ms >= one) ?? [1, 'ms']
  const count = Math.round((ms / size) * 10) / 10
  return fill(words[`${unit}${count}`] ?? words[unit], count)
}

/** What a leaf's value is now; nothing where the sentence says it already. */
export function sayActual({ actual, wanted, sentence }: RuleExplanation, words: Words): string {
  if (!wanted || typeof actual === 'boolean') return ''
  if (actual === undefined) return words.unknown!
  if ('steps' in wanted) return wanted.steps === 1 ? '' : fill(words.steps, actual, wanted.steps)
  if ('is' in wanted && wanted.is === actual) return ''
  const isTime = typeof actual === 'number' && Object.values(wanted).flat().some((one) => /^[\d.]+(ms|[smhdw])$/.test(String(one))) // biome-ignore format: one thought
  return sentence && fill(words.actual, isTime ? sayTime(actual, words) : shown(actual))
}

/** Where a fact's value comes from and how old it is; nothing where the present page says it. */
export const saySource = ({ source, age }: RuleExplanation, words: Words): string =>
  source && age ? fill(words.from, source, sayTime(age, words)) : ''

/** Why a rule holds, or why not: its leaves that decide, each with its present value. */
export function because(tree: RuleExplanation, holds: boolean, words: Words): string {
  const parts = deciding(tree, holds).map((leaf) => {
    const actual = sayActual(leaf, words)
    return leaf.sentence + (actual && ` (${actual})`)
  })
  return [...new Set(parts)].join('; ')
}

/** Leaves that make a rule hold, or that keep it from holding; behind `none` it is the other way round. */
function deciding(tree: RuleExplanation, holds: boolean): RuleExplanation[] {
  if (!tree.members) return [tree]
  if (tree.group === 'none')
    return holds ? [{ ...tree, members: leavesOf(tree) }].map(({ members: _, ...one }) => one) : tree.members.filter((one) => one.holds !== false).flatMap((one) => deciding(one, true)) // biome-ignore format: one thought
  return tree.members.filter((one) => (one.holds === true) === holds).flatMap((one) => deciding(one, holds))
}
