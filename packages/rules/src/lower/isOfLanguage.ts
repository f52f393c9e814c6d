import type { Rule } from '@lotse/contract'

const COMPARISONS =
  /^(?:is|isNot|in|notIn|lessThan|atMost|moreThan|atLeast|between|contains|startsWith|endsWith|matches|exists)$/
const KEYS =
  /^(?:note|all|any|none|some|of|sequence|within|span|without|audience|fact|ifMissing|event|where|times|distinct|maxRepeat|sum|share|since|activeTime|visits)$/

/** Whether every key of a rule is known, its members' aside: what is not must not hold by being passed over. */
export function isOfLanguage(rule: Rule): boolean {
  const { times = {}, where = {}, share = {} } = rule as Record<string, object>
  const nested = [where, share].flatMap((one) => Object.values(one)).filter((one) => typeof one === 'object')
  const compared = [times, ...nested.filter((one) => !Array.isArray(one))]
  return (
    Object.keys(rule).every((key) => KEYS.test(key) || COMPARISONS.test(key)) &&
    compared.every((one) => Object.keys(one as object).every((key) => COMPARISONS.test(key)))
  )
}
