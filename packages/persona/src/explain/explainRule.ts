import type { Comparison, LotseConfig, Rule } from '@lotse/contract'
import { compileTest, lowerContext, lowerRule, readFact, readMeasure, readPath, type View } from '@lotse/rules'
import { sentence } from './sentence.ts'
import { fill, wordsOf } from './words.ts'

/** A rule as a tree: groups with members, and leaves that say what was wanted, what is, and whether it holds. */
export interface RuleExplanation {
  /** True, false, or undefined: unknown. */
  holds: boolean | undefined
  sentence: string
  group?: 'all' | 'any' | 'none' | 'some'
  /** Of `some`: how many must hold. */
  least?: number
  members?: RuleExplanation[]
  /** Of a leaf: the comparison as it stands in the rule. */
  wanted?: Comparison | { steps: number }
  /** Of a leaf: what it is compared with that; times in ms; undefined: not known. Of a sequence: its steps made so far. */
  actual?: unknown
  /** Of a leaf that counts: `session`, `ever` or a duration. */
  window?: string
  /** Of a fact: where its value comes from (`page`: said by the present page), and how old it is, ms. */
  source?: string
  age?: number
}

export interface ExplainContext {
  config: LotseConfig
  view: View
  language: string
}

const COMPARISON = /^(?:is|isNot|in|notIn|lessThan|atMost|moreThan|atLeast|between|contains|startsWith|endsWith|matches|exists)$/ // biome-ignore format: a list

/** Explains a rule at the view's moment, with each of its members. */
export function explainRule(rule: Rule, context: ExplainContext, inside: string[] = []): RuleExplanation {
  const { config, view, language } = context
  const words = wordsOf(language, config)
  const audiences = Object.fromEntries((config.audiences ?? []).map(({ id, when }) => [id, when]))
  const test = lowerRule(rule, lowerContext({ audiences, facts: config.facts ?? {} }))
  // A view of its own: places of facts are numbered anew for each rule.
  const { seen: _, ...now } = view
  const holds = compileTest(test)(now)
  const group = (['all', 'any', 'none', 'some'] as const).find((name) => name in rule)
  if (group) {
    const rules = (group === 'some' ? (rule as { of: Rule[] }).of : (rule as unknown as Record<string, Rule[]>)[group])! // biome-ignore format: one thought
    const members = rules.map((one) => explainRule(one, context, inside))
    const said = members.map((one) => (one.group ? `(${one.sentence})` : one.sentence))
    const least = 'some' in rule ? rule.some : undefined
    const joined = said.join(group === 'all' ? words.and : group === 'some' ? '; ' : words.or)
    const sentence = group === 'none' ? fill(words.not, joined) : least ? fill(words.some, least, joined) : joined
    return { holds, sentence, group, ...(least && { least }), members }
  }
  if ('audience' in rule && audiences[rule.audience] && !inside.includes(rule.audience)) {
    const found = explainRule(audiences[rule.audience]!, context, [...inside, rule.audience])
    return found.group ? found : { holds, sentence: sentence(rule, language, config), group: 'all', members: [found] }
  }
  const said = sentence(rule, language, config)
  if ('sequence' in rule) {
    const reading = test[0] === 'c' ? readMeasure(test[2])(now) : undefined
    return { holds, sentence: said, wanted: { steps: rule.sequence.length }, actual: reading, window: rule.within ?? 'ever' } // biome-ignore format: one thought
  }
  const beside = Object.fromEntries(Object.entries(rule).filter(([name]) => COMPARISON.test(name)))
  const measured = 'times' in rule && rule.times ? rule.times : Object.keys(beside).length ? beside : { atLeast: 1 }
  if ('fact' in rule) {
    // With `ifMissing` the leaf is one of two tests of the same fact.
    const { now: moment, state, facts } = now
    const maxAge = test[0] === 'f' ? test[3] : (test as unknown as [string, [string, unknown, string, number]])[1]?.[3]
    const actual = readFact(rule.fact, maxAge ?? Infinity)(now) ?? undefined
    const isPresent = readPath(rule.fact)(facts) !== undefined
    const learned = isPresent ? moment : state.facts[rule.fact]?.[1]
    const source = config.facts?.[rule.fact]?.source ?? (isPresent ? 'page' : undefined)
    return { holds, sentence: said, wanted: beside, actual, ...(source && { source }), ...(learned !== undefined && actual !== undefined && { age: moment - learned }) } // biome-ignore format: one thought
  }
  const actual = test[0] === 'c' ? readMeasure(test[2])(now) : undefined
  return { holds, sentence: said, wanted: measured, actual, window: ('within' in rule && rule.within) || 'ever' }
}

/** The leaves of a tree, in the order of the rule. */
export const leavesOf = (tree: RuleExplanation): RuleExplanation[] => tree.members?.flatMap(leavesOf) ?? [tree]
