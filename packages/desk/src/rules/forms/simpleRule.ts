import { isObject } from './layout.ts'

/** What a form can show of a rule; `other`: only a sentence. */
export type RuleKind = 'all' | 'any' | 'none' | 'event' | 'fact' | 'audience' | 'other'

/** Comparisons that a form offers for a fact. */
export const OPERATORS = ['is', 'isNot', 'lessThan', 'atMost', 'moreThan', 'atLeast', 'contains', 'startsWith', 'endsWith'] as const // biome-ignore format: one list

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)
const has = (rule: object, ...allowed: string[]): boolean =>
  Object.keys(rule).every((key) => key === 'note' || allowed.includes(key))

/** Which of a fact's comparisons the form shows; undefined where it has none or several. */
export function operatorOf(rule: Record<string, unknown>): (typeof OPERATORS)[number] | undefined {
  const found = OPERATORS.filter((one) => one in rule)
  return found.length === 1 ? found[0] : undefined
}

/** Whether conditions on properties are all of the kind "is". */
export const isPlainWhere = (where: unknown): boolean =>
  where === undefined || (isObject(where) && Object.values(where).every(isScalar))

/** Whether every part of a rule has its field: nothing that a form shows leaves something out. */
export function ruleKind(rule: unknown): RuleKind {
  if (!isObject(rule)) return 'other'
  for (const group of ['all', 'any', 'none'] as const)
    if (group in rule) return Array.isArray(rule[group]) && has(rule, group) ? group : 'other'
  if (typeof rule.event === 'string') {
    const { times, within } = rule
    const isPlain =
      has(rule, 'event', 'times', 'within', 'where') &&
      (times === undefined ||
        (isObject(times) && Object.keys(times).join() === 'atLeast' && typeof times.atLeast === 'number')) && // biome-ignore format: one thought
      (within === undefined || typeof within === 'string') &&
      isPlainWhere(rule.where)
    return isPlain ? 'event' : 'other'
  }
  if (typeof rule.fact === 'string') {
    const operator = operatorOf(rule)
    const isPlain = operator && has(rule, 'fact', 'ifMissing', operator) && isScalar(rule[operator])
    return isPlain ? 'fact' : 'other'
  }
  return typeof rule.audience === 'string' && has(rule, 'audience') ? 'audience' : 'other'
}
